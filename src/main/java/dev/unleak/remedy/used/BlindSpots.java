package dev.unleak.remedy.used;

import dev.unleak.guides.Misuse;
import java.util.ArrayList;
import java.util.List;

/** What a log cannot show: of this export by its own counts, and of its kind as the guide knows. */
record BlindSpots(UseReport report) {
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        covered(all);
        unread(report.survey()).stream().map(report.mask()).forEach(all::add);
        leftOut(all);
        if (report.survey().zoneless()) {
            all.add("Times without a zone were taken for those of "
                    + report.survey().zone().getId() + ".");
        }
        report.guide().ifPresent(misuse -> {
            misuse.logs().stream()
                    .filter(log -> !log.retention().isEmpty())
                    .map(BlindSpots::kept)
                    .forEach(all::add);
            all.addAll(misuse.blindSpots());
        });
        return all;
    }

    private void covered(List<String> all) {
        Coverage coverage = report.coverage();
        Survey survey = report.survey();
        if (survey.first().isEmpty() || survey.last().isEmpty()) {
            all.add("The log holds no entry, so it shows nothing of the exposure.");
            return;
        }
        if (!coverage.whole()) {
            all.add(period(report) + " and holds nothing of " + Say.count(coverage.missing()) + " of the "
                    + Say.count(coverage.days(), "day", "days") + " of exposure: "
                    + Say.count(coverage.missingBefore()) + " before its first entry, "
                    + Say.count(coverage.missingAfter()) + " after its last.");
        }
        if (coverage.silent() > 0) {
            all.add("On " + Say.count(coverage.silent(), "day", "days")
                    + " in between nobody did anything: those were quiet, or they are missing.");
        }
    }

    /** From when to when; the log must have entries. */
    static String period(UseReport report) {
        Survey survey = report.survey();
        return "The log goes from "
                + Say.day(survey.first().orElseThrow(), report.hours().zone()) + " to "
                + Say.day(survey.last().orElseThrow(), report.hours().zone());
    }

    /** What of an export was not read; a file's name may have to be masked. */
    static List<String> unread(Survey survey) {
        List<String> all = new ArrayList<>();
        if (survey.unreadable() > 0) {
            all.add(Say.count(survey.unreadable(), "part", "parts")
                    + " of it could not be read as an entry with a time; " + Say.count(survey.entries()) + " could.");
        }
        survey.broken().stream().map(sentence -> sentence + ".").forEach(all::add);
        return all;
    }

    private void leftOut(List<String> all) {
        if (report.use().leftOut() > 0) {
            all.add("It has more different values than can be told apart: "
                    + Say.count(report.use().leftOut(), "value is", "values are") + " left out of the lists.");
        }
    }

    private static String kept(Misuse.Log log) {
        return log.name() + ", by the guide: kept for " + log.retention().replaceAll("\\.$", "") + ".";
    }
}
