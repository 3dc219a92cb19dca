package dev.unleak.report.paper;

import dev.unleak.guides.Guide;
import dev.unleak.model.Checklist;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Sign;
import dev.unleak.model.Step;
import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What happened, what was done and what proves it, from the ledger. Pure: reads nothing. */
final class Incident {
    private static final int PLACES = 100;

    private final Checklist checklist;
    private final Finding finding;
    private final Timeline timeline;
    private final Instant now;
    private final Times times;
    private final List<Block> blocks = new ArrayList<>();

    private Incident(Checklist checklist, Instant now, ZoneId zone) {
        this.checklist = checklist;
        this.finding = checklist.finding();
        this.timeline = Timeline.of(checklist);
        this.now = now;
        this.times = new Times(zone);
    }

    /**
     * @param guide the finding's, where it is written
     * @param notSearched what the last audits of its places left out
     */
    static Paper of(
            Checklist checklist, Optional<Guide> guide, List<NotSearched> notSearched, Instant now, ZoneId zone) {
        Incident report = new Incident(checklist, now, zone);
        report.summary();
        report.timeline();
        report.affected();
        report.steps();
        report.evidence();
        report.unknown(guide, notSearched);
        String foot = "Made by Unleak on " + report.times.minute(now) + " from its ledger, finding "
                + report.finding.fingerprint().brief() + ". The value itself is not in this report.";
        return new Paper("Incident report: " + report.finding.title(), foot, false, report.blocks);
    }

    private void summary() {
        blocks.add(new Paper.Text(
                Paper.Tone.LEAD, List.of(Span.plain(FindingSentence.of(finding, now, times.zone()) + "."))));
        String done = checklist.done() + " of " + Times.count(checklist.steps().size(), "step") + " done"
                + (checklist.closable() ? "; none that is required is open." : "; some that are required are open.");
        blocks.add(new Paper.Table(
                List.of(),
                List.of(1, 4),
                List.of(
                        Facts.row("State", Span.strong(Sign.of(finding.state()).word()), Span.plain(", " + done)),
                        Facts.row("Old value", Span.plain(oldValue())),
                        Facts.row("Exposed", Span.plain(timeline.window(times, now))),
                        Facts.row("Who may have it", Span.plain(Facts.reach(finding))),
                        Facts.row(
                                "Severity",
                                Span.plain(Sign.of(finding.severity()).word())),
                        Facts.row("Masked value", Span.code(finding.masked())),
                        Facts.row("Fingerprint", Span.code(finding.fingerprint().hex())))));
    }

    private String oldValue() {
        return timeline.revoked()
                .map(at -> "Told to be dead on " + times.minute(at) + ".")
                .orElse("Not known to be dead. Whoever has it may be able to use it.");
    }

    private void timeline() {
        blocks.add(new Paper.Heading("Timeline"));
        blocks.add(timeline.table(times));
    }

    private void affected() {
        blocks.add(new Paper.Heading("What was affected"));
        List<List<List<Span>>> rows =
                finding.occurrences().stream().map(this::place).distinct().toList();
        if (rows.isEmpty()) {
            blocks.add(Paper.text("The last audit found it nowhere. Where it stood before is told by the evidence."));
            return;
        }
        blocks.add(new Paper.Table(
                List.of("Place", "Kind", "First commit"),
                List.of(10, 4, 7),
                rows.subList(0, Math.min(PLACES, rows.size()))));
        if (rows.size() > PLACES) {
            blocks.add(Paper.soft("And " + Times.count(rows.size() - PLACES, "more place") + "."));
        }
    }

    private List<List<Span>> place(Occurrence occurrence) {
        String commit = occurrence
                .place()
                .first()
                .map(first -> first.brief() + ", " + times.day(first.date()) + ", " + first.author())
                .orElse("in no commit");
        String pushed = occurrence.place().pushed() ? ", pushed" : "";
        return List.of(
                List.of(Span.code(Facts.place(occurrence))),
                List.of(Span.plain(occurrence.place().where().id() + pushed)),
                List.of(Span.plain(commit)));
    }

    private void steps() {
        List<Step> open = checklist.steps().stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .toList();
        blocks.add(new Paper.Heading("Open steps"));
        blocks.add(
                open.isEmpty()
                        ? Paper.text("None.")
                        : new Paper.Items(
                                Paper.Mark.BULLET,
                                open.stream()
                                        .map(step -> List.<Block>of(
                                                Paper.text(step.title() + (step.required() ? " (required)" : ""))))
                                        .toList()));
    }

    private void evidence() {
        blocks.add(new Paper.Heading("Evidence"));
        if (checklist.ledger().isEmpty()) {
            blocks.add(Paper.text("Nobody has looked yet."));
            return;
        }
        blocks.add(Paper.soft("Every entry of the ledger, oldest first. Entries are only ever added; for each step the"
                + " newest counts."));
        Map<String, String> titles =
                checklist.steps().stream().collect(Collectors.toMap(Step::id, Step::title, (one, _) -> one));
        blocks.add(new Paper.Table(
                List.of("When", "Step", "Seen or said", "By"),
                List.of(5, 5, 8, 4),
                checklist.ledger().stream()
                        .map(entry -> List.of(
                                List.of(Span.plain(times.minute(entry.at()))),
                                List.of(Span.plain(titles.getOrDefault(entry.step(), entry.step()))),
                                List.of(Span.strong(word(entry)), Span.plain(". " + entry.note())),
                                List.of(Span.plain(Timeline.by(entry)))))
                        .toList()));
    }

    private static String word(Evidence entry) {
        return switch (entry.kind()) {
            case VERIFIED -> entry.holds() ? "Proved" : "Not yet done";
            case ATTESTED -> entry.holds() ? "Attested" : "Taken back";
            case NOT_APPLICABLE -> entry.holds() ? "Set aside" : "Taken back";
        };
    }

    private void unknown(Optional<Guide> guide, List<NotSearched> notSearched) {
        List<String> lines = new ArrayList<>();
        if (finding.exposure().pushed()) {
            lines.add("When it was pushed, and who fetched it. Git does not write that down.");
        }
        lines.add("Whether copies are left in clones, forks, backups, caches or chats.");
        lines.addAll(Facts.blindSpots(guide));
        Map<String, Long> skipped = notSearched.stream()
                .collect(Collectors.groupingBy(one -> one.why().id(), TreeMap::new, Collectors.counting()));
        if (!skipped.isEmpty()) {
            lines.add("What stands in the files that the last audit left out: "
                    + skipped.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        blocks.add(new Paper.Heading("What could not be known"));
        blocks.add(new Paper.Items(
                Paper.Mark.BULLET, lines.stream().map(Marked::blocks).toList()));
    }
}
