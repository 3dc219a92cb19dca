package dev.unleak.remedy.used;

/**
 * The sentence that is kept as evidence: the ruling, which export it rests on, and the counts. Of the log's own texts
 * only the credential's id is in it, masked where our rules take it for a secret.
 */
public final class UseNote {
    private UseNote() {}

    /** @param words the person's own, may be empty */
    public static String of(UseReport report, Ruling ruling, String words) {
        Survey survey = report.survey();
        String period = survey.first().isPresent() && survey.last().isPresent()
                ? "entries from " + Say.day(survey.first().get(), report.hours().zone()) + " to "
                        + Say.day(survey.last().get(), report.hours().zone())
                : "no entry";
        String said = report.mask().apply(words.strip());
        return ruling.word() + ". " + survey.format().title() + ", " + Say.count(survey.files(), "file", "files")
                + ", SHA-256 " + survey.digest() + ", " + period + ": of " + report.shown() + " "
                + Say.entries(report.since()) + " since the exposure, "
                + Say.count(report.sinceOf(report.strangers())) + " of them from "
                + Say.count(report.strangers().size(), "unknown address", "unknown addresses") + ", "
                + Say.count(report.use().refused()) + " refused; "
                + Say.count(report.coverage().missing()) + " of "
                + Say.count(report.coverage().days(), "day", "days") + " of exposure not covered."
                + (said.isEmpty() ? "" : " " + said);
    }
}
