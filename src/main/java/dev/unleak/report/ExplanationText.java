package dev.unleak.report;

import dev.unleak.detect.Explanation;
import dev.unleak.detect.LineExplanation;
import dev.unleak.model.Reason;
import dev.unleak.scan.ScanRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The judgements on one line, for a person at a terminal. */
public final class ExplanationText {
    private static final int MOST_MISSES = 12;

    private ExplanationText() {}

    public static void write(LineExplanation line, Writer out) throws IOException {
        for (Explanation told : line.judged()) {
            write(told, out);
        }
        if (line.judged().isEmpty()) {
            out.write("Nothing found on line " + line.line() + ".\n");
            misses(line, out);
        }
    }

    private static void write(Explanation told, Writer out) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "%s  %s  %s%n",
                ExplanationFacts.place(told.position()),
                told.rule().id(),
                told.rule().title()));
        for (ExplanationFacts.Fact fact : ExplanationFacts.of(told)) {
            out.write(String.format("  %-13s %s%n", fact.name(), PlainText.of(fact.value())));
        }
        out.write("\n   push  confidence so far\n");
        for (Explanation.Step step : told.steps()) {
            Reason reason = step.reason();
            out.write(String.format(Locale.ROOT, "  %+5.2f  %.2f  %s%n", reason.push(), step.after(), reason.text()));
        }
        out.write("  " + outcome(told.confidence()) + "\n\n");
    }

    private static String outcome(double confidence) {
        String value = String.format(Locale.ROOT, "Confidence %.2f: ", confidence);
        if (confidence >= ScanRequest.DEFAULT_MIN_CONFIDENCE) {
            return value + "a scan reports it.";
        }
        return value
                + (confidence >= ScanRequest.LEAST_CONFIDENCE
                        ? "under 0.5, so a scan tells it only with a lower --min-confidence."
                        : "under 0.1, so no scan tells it.");
    }

    private static void misses(LineExplanation line, Writer out) throws IOException {
        if (line.misses().isEmpty()) {
            out.write("  No keyword of any rule stands on it.\n");
        }
        for (LineExplanation.Miss miss :
                line.misses().stream().limit(MOST_MISSES).toList()) {
            out.write(String.format(
                    "  %s  %s: '%s' %s.%n",
                    ExplanationFacts.place(miss.position()), miss.rule(), miss.keyword(), ExplanationFacts.why(miss)));
        }
        int more = line.misses().size() - MOST_MISSES;
        if (more > 0) {
            out.write("  " + more + " more rules have a keyword on it and found nothing.\n");
        }
    }
}
