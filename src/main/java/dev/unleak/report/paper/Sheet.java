package dev.unleak.report.paper;

import dev.unleak.guides.Guide;
import dev.unleak.model.Checklist;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Mode;
import dev.unleak.model.Sign;
import dev.unleak.model.Step;
import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One page on one finding: what to do now, in the checklist's present order. Pure: reads nothing. */
final class Sheet {
    private static final int FIRST = 3;
    private static final int PLACES = 4;
    private static final int ACTIONS = 4;
    private static final int SPOTS = 3;

    private Sheet() {}

    /**
     * With as many of the provider's own instructions as one page holds.
     *
     * @param guide the finding's, where it is written
     */
    static Paper of(Checklist checklist, Optional<Guide> guide, Instant now, ZoneId zone) {
        for (int actions = ACTIONS; actions > 0; actions--) {
            Paper paper = of(checklist, guide, actions, now, zone);
            if (PdfPaper.fits(paper)) {
                return paper;
            }
        }
        return of(checklist, guide, 0, now, zone);
    }

    private static Paper of(Checklist checklist, Optional<Guide> guide, int actions, Instant now, ZoneId zone) {
        Finding finding = checklist.finding();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text(Paper.Tone.LEAD, List.of(Span.plain(FindingSentence.of(finding, now, zone) + "."))));
        blocks.add(facts(finding));
        steps(checklist, actions, blocks);
        blocks.add(new Paper.Heading("Tell these people"));
        blocks.add(Paper.text("Say what leaked, since when, what will change and who to ask. Never send the value. If"
                + " other people's data was within reach, a deadline for reporting it may be running."));
        blocks.add(new Paper.Blanks(List.of(
                "Runs what uses it",
                "Phone",
                "Security contact",
                "Phone",
                "Data protection",
                "Phone",
                "Provider's support",
                "Phone")));
        blocks.add(new Paper.Heading("What the log cannot show"));
        blocks.add(spots(guide));
        blocks.add(new Paper.Heading("Notes"));
        blocks.add(new Paper.Blanks(List.of("Old value dead at", "Proved by", "What stopped", "Back at")));
        String foot = "Made by Unleak on " + new Times(zone).minute(now) + ", finding "
                + finding.fingerprint().brief() + ". The value itself is not on this page.";
        return new Paper("What to do now: " + finding.title(), foot, true, blocks);
    }

    private static Block facts(Finding finding) {
        return new Paper.Table(
                List.of(),
                List.of(1, 4),
                List.of(
                        Facts.row("Masked value", Span.code(finding.masked())),
                        Facts.row(
                                "Severity",
                                Span.strong(Sign.of(finding.severity()).word())),
                        List.of(List.of(Span.plain("It stands in")), Facts.places(finding, PLACES)),
                        Facts.row("Who may have it", Span.plain(Facts.reach(finding)))));
    }

    private static void steps(Checklist checklist, int actions, List<Block> blocks) {
        List<Step> open = checklist.steps().stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .toList();
        blocks.add(new Paper.Heading(
                checklist.mode() == Mode.EMERGENCY
                        ? "Emergency: do these first, in this order"
                        : "Planned repair: do these first, in this order"));
        if (open.isEmpty()) {
            blocks.add(Paper.text("No step is open. " + (checklist.closable() ? "The finding can be closed." : "")));
            return;
        }
        List<Step> first = open.subList(0, Math.min(FIRST, open.size()));
        blocks.add(new Paper.Items(
                Paper.Mark.BOX, first.stream().map(step -> step(step, actions)).toList()));
        if (open.size() > FIRST) {
            blocks.add(Paper.soft("Then " + Times.count(open.size() - FIRST, "more step") + ", on the checklist: "
                    + String.join(
                            "; ", open.stream().skip(FIRST).map(Step::title).toList()) + "."));
        }
    }

    private static List<Block> step(Step step, int most) {
        List<Block> entry = new ArrayList<>();
        entry.add(new Paper.Text(Paper.Tone.BODY, List.of(Span.strong(step.title()))));
        entry.addAll(Marked.blocks(whatToDo(step)));
        List<String> actions = step.actions();
        if (most > 0 && !actions.isEmpty()) {
            entry.add(new Paper.Items(
                    Paper.Mark.NUMBER,
                    actions.stream().limit(most).map(Marked::blocks).toList()));
        }
        if (actions.size() > most) {
            entry.add(Paper.soft(Times.count(actions.size() - most, "more line") + " on the checklist."));
        }
        return entry;
    }

    /** The first paragraph, without why the step is required: the page is for those who will do it anyway. */
    private static String whatToDo(Step step) {
        return step.text()
                .lines()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> !line.startsWith("Required"))
                .collect(Collectors.joining("\n"));
    }

    private static Block spots(Optional<Guide> guide) {
        List<String> spots = Facts.blindSpots(guide);
        return new Paper.Items(
                Paper.Mark.BULLET,
                spots.stream().limit(SPOTS).map(Marked::blocks).toList());
    }
}
