package dev.unleak.remedy.used;

import dev.unleak.remedy.used.OwnAddresses.Whose;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a log shows, as text for a terminal. Every text of the log is masked. */
public final class UseText {
    private static final int ROWS = 20;

    private UseText() {}

    /** What an export holds, and by whom, so that a credential can be chosen. */
    public static String of(Survey survey, Function<String, String> mask) {
        StringBuilder text = new StringBuilder(survey.format().title() + ": " + Say.entries(survey.entries()) + " in "
                + Say.count(survey.files(), "file", "files"));
        if (survey.first().isPresent() && survey.last().isPresent()) {
            text.append(", from ")
                    .append(Say.moment(survey.first().get(), survey.zone()))
                    .append(" to ")
                    .append(Say.moment(survey.last().get(), survey.zone()));
        }
        text.append(".\nSHA-256 ").append(survey.digest()).append('\n');
        BlindSpots.unread(survey)
                .forEach(sentence -> text.append(mask.apply(sentence)).append('\n'));
        text.append("\nWho made them:\n");
        if (survey.identities().isEmpty()) {
            text.append("  No field is known to tell; say which one does, as with --column who=FIELD.\n");
        }
        for (Survey.Named named : survey.identities().stream().limit(ROWS).toList()) {
            text.append(row(named.entries(), mask.apply(named.value()) + "  (" + named.field() + ")"));
        }
        return text + more(survey.identities().size());
    }

    public static String of(UseReport report) {
        Ruling.Proposal proposal = report.proposal();
        StringBuilder text = new StringBuilder();
        part(text, "What it shows", report, Insight.Kind.ODD, Insight.Kind.PLAIN);
        table(text, "Addresses since the exposure", report.use().addresses(), tally -> address(report, tally));
        table(text, "Programs", report.use().agents(), tally -> shown(report, tally));
        table(text, "Actions", report.use().actions(), tally -> shown(report, tally));
        part(text, "What it cannot show", report, Insight.Kind.BLIND);
        return text + "Proposed: " + proposal.ruling().word() + ". " + proposal.reason()
                + "\nIt is for you to decide; see the step \"Find out whether a stranger used it\" of the checklist.\n";
    }

    private static void part(StringBuilder text, String title, UseReport report, Insight.Kind... kinds) {
        text.append(title).append(":\n");
        report.insights().stream()
                .filter(insight -> List.of(kinds).contains(insight.kind()))
                .forEach(insight -> text.append(insight.kind() == Insight.Kind.ODD ? "  ! " : "  - ")
                        .append(insight.text())
                        .append('\n'));
        text.append('\n');
    }

    private static void table(
            StringBuilder text, String title, List<Tally<String>> all, Function<Tally<String>, String> name) {
        List<Tally<String>> since = all.stream().filter(Tally::sinceExposure).toList();
        if (since.isEmpty()) {
            return;
        }
        text.append(title).append(" (entries, refused, before the exposure):\n");
        for (Tally<String> tally : since.stream().limit(ROWS).toList()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %,9d %,9d %,9d  %s%n",
                    tally.within() + tally.after(),
                    tally.refused(),
                    tally.before(),
                    name.apply(tally)));
        }
        text.append(more(since.size())).append('\n');
    }

    private static String address(UseReport report, Tally<String> tally) {
        Whose whose = report.own().whose(tally.value());
        return shown(report, tally)
                + switch (whose) {
                    case OWN -> "  yours";
                    case UNKNOWN -> tally.isNew() ? "  unknown, never before" : "  unknown";
                    case NO_ADDRESS -> "  no address";
                };
    }

    private static String shown(UseReport report, Tally<String> tally) {
        return tally.value().isEmpty() ? "(not told)" : report.mask().apply(tally.value());
    }

    private static String row(long count, String words) {
        return String.format(Locale.ROOT, "  %,9d  %s%n", count, words);
    }

    private static String more(int rows) {
        return rows <= ROWS ? "" : "  and " + Say.count(rows - ROWS) + " more\n";
    }
}
