package dev.unleak.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.unleak.detect.Explanation;
import dev.unleak.detect.LineExplanation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The judgements on one line as JSON lines: an object for each match, or one for each keyword that called a rule in
 * vain. Places are as in {@code scan --format jsonl}.
 */
public final class ExplanationJson {
    record Judged(
            String rule,
            String type,
            int line,
            int column,
            int endLine,
            int endColumn,
            String masked,
            @Nullable Keyword keyword,
            String pattern,
            double entropy,
            double likenessToWords,
            int tokens,
            double inWords,
            String checksum,
            List<String> decoded,
            @Nullable String name,
            @Nullable String syntax,
            String path,
            List<Step> steps,
            double confidence,
            List<GaveWay> gaveWay) {}

    record Keyword(String text, int line, int column) {}

    record Step(String sign, String reason, double push, double after) {}

    record GaveWay(String rule, String why) {}

    record Missed(String missed, String keyword, int line, int column, String why) {}

    private ExplanationJson() {}

    public static void write(LineExplanation line, Writer out) throws IOException {
        ObjectWriter json = Json.MAPPER.writer();
        for (Explanation told : line.judged()) {
            out.write(json.writeValueAsString(judged(told)) + "\n");
        }
        for (LineExplanation.Miss miss : line.misses()) {
            Missed missed = new Missed(
                    miss.rule(),
                    miss.keyword(),
                    miss.position().line(),
                    miss.position().column(),
                    id(miss.why()));
            out.write(json.writeValueAsString(missed) + "\n");
        }
    }

    private static Judged judged(Explanation told) {
        return new Judged(
                told.rule().id(),
                told.rule().type(),
                told.position().line(),
                told.position().column(),
                told.position().endLine(),
                told.position().endColumn(),
                told.masked(),
                told.keyword()
                        .map(keyword -> new Keyword(
                                keyword.text(),
                                keyword.position().line(),
                                keyword.position().column()))
                        .orElse(null),
                told.rule().pattern().text(),
                Json.rounded(told.entropy()),
                Json.rounded(told.rarity().likenessToWords()),
                told.rarity().tokens(),
                Json.rounded(told.rarity().inWords()),
                id(told.checksum()),
                told.decoded(),
                told.assignment().map(assignment -> assignment.name()).orElse(null),
                told.assignment().map(assignment -> id(assignment.syntax())).orElse(null),
                told.path(),
                told.steps().stream()
                        .map(step -> new Step(
                                step.reason().sign(),
                                step.reason().text(),
                                Json.rounded(step.reason().push()),
                                Json.rounded(step.after())))
                        .toList(),
                Json.rounded(told.confidence()),
                told.overlaps().stream()
                        .map(overlap -> new GaveWay(overlap.rule(), id(overlap.why())))
                        .toList());
    }

    private static String id(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
