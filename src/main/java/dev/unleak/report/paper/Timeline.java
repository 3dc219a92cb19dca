package dev.unleak.report.paper;

import dev.unleak.model.Checklist;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.Step;
import dev.unleak.report.paper.Paper.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened when, oldest first.
 *
 * @param revoked when the old value was first known to be dead without that being taken back; empty while it is not
 */
record Timeline(List<Moment> moments, Optional<Instant> first, Optional<Instant> revoked) {
    private static final String REVOKED = "revoke-old";
    private static final String GIT = "Git, by the author's clock";

    /** @param by who or what says so */
    record Moment(Instant at, String what, String by) {}

    static Timeline of(Checklist checklist) {
        Finding finding = checklist.finding();
        List<Moment> moments = new ArrayList<>();
        Optional<CommitInfo> first = finding.exposure().first();
        first.ifPresent(commit -> moments.add(new Moment(
                commit.date(), "First commit that holds it, " + commit.brief() + " by " + commit.author(), GIT)));
        finding.occurrences().stream()
                .flatMap(occurrence -> occurrence.place().removed().stream())
                .max(Comparator.comparing(CommitInfo::date))
                .ifPresent(commit -> moments.add(new Moment(
                        commit.date(), "Last deleted from a file, " + commit.brief() + " by " + commit.author(), GIT)));
        checklist.ledger().stream()
                .findFirst()
                .ifPresent(entry -> moments.add(new Moment(entry.at(), "Found; the repair begins", "Unleak")));
        for (Step step : checklist.steps()) {
            step.evidence()
                    .filter(Evidence::holds)
                    .ifPresent(entry -> moments.add(new Moment(entry.at(), done(step, entry), by(entry))));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return new Timeline(moments, first.map(CommitInfo::date), revoked(checklist));
    }

    private static Optional<Instant> revoked(Checklist checklist) {
        return checklist.steps().stream()
                .filter(step -> step.id().equals(REVOKED))
                .filter(step -> step.state() == Step.State.VERIFIED || step.state() == Step.State.ATTESTED)
                .flatMap(step -> step.evidence().stream())
                .map(Evidence::at)
                .findFirst();
    }

    private static String done(Step step, Evidence entry) {
        String word = entry.kind() == Evidence.Kind.NOT_APPLICABLE ? "Set aside: " : "Done: ";
        return word + step.title() + (entry.note().isBlank() ? "" : ". " + entry.note());
    }

    static String by(Evidence entry) {
        return switch (entry.kind()) {
            case VERIFIED -> "Looked at by Unleak";
            case ATTESTED -> "Word of " + entry.who();
            case NOT_APPLICABLE -> "Word of " + entry.who();
        };
    }

    Paper.Table table(Times times) {
        return new Paper.Table(
                List.of("When", "What", "Who or what says so"),
                List.of(5, 11, 5),
                moments.stream()
                        .map(moment -> List.of(
                                List.of(Span.plain(times.minute(moment.at()))),
                                List.of(Span.plain(moment.what())),
                                List.of(Span.plain(moment.by()))))
                        .toList());
    }

    /** From the first commit to the revocation, or to this day. */
    String window(Times times, Instant now) {
        if (first.isEmpty()) {
            return "No commit holds it, so its beginning is not known.";
        }
        Instant from = first.get();
        return revoked.map(end -> "From " + times.minute(from) + " to " + times.minute(end) + ", when the old value was"
                        + " told to be dead: " + Times.span(from, end) + ".")
                .orElseGet(() -> "From " + times.minute(from) + " to this day, since the old value is not known to be"
                        + " dead: " + Times.span(from, now) + ".");
    }
}
