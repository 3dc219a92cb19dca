package dev.unleak.bench;

import dev.unleak.model.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Shows candidates of the training repositories with their line and signs: what is judged wrongly, or all that show one
 * sign. The own test's are never shown.
 *
 * <p>Arguments: the corpus folder; {@code --sign ID}; {@code --truth true|false}; {@code --from} and {@code --to},
 * confidence.
 */
public final class Errors {
    private static final int MOST_TEXT = 170;

    private Errors() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Labelled labelled = Labelled.of(Corpus.read(arguments.folder()), new Search());
        for (Labelled.Example example : labelled.examples()) {
            double confidence = example.found().candidate().confidence();
            if (Split.of(example.found().group()) == Split.TRAIN
                    && confidence >= arguments.number("--from", 0)
                    && confidence < arguments.number("--to", 1)
                    && (!arguments.has("--truth")
                            || example.row().truth() == Boolean.parseBoolean(arguments.one("--truth")))
                    && (!arguments.has("--sign") || signs(example.found()).contains(arguments.one("--sign")))) {
                System.out.println(sentence(arguments.folder(), example));
            }
        }
    }

    private static List<String> signs(Found found) {
        return found.candidate().reasons().stream().map(Reason::sign).toList();
    }

    private static String sentence(Path folder, Labelled.Example example) throws IOException {
        Found found = example.found();
        List<String> lines =
                Files.readAllLines(folder.resolve("data").resolve(found.path()), StandardCharsets.ISO_8859_1);
        String line = lines.get(found.line() - 1).strip();
        int from =
                Math.max(0, Math.min(line.length(), found.candidate().position().column() - MOST_TEXT / 2));
        String ending = found.path().substring(found.path().lastIndexOf('.') + 1);
        return String.format(
                Locale.ROOT,
                "%s %.2f %s %s [%s] %s",
                example.row().truth(),
                found.candidate().confidence(),
                found.candidate().rule(),
                ending,
                signs(found).stream().skip(1).collect(Collectors.joining(" ")),
                line.substring(from, Math.min(line.length(), from + MOST_TEXT)));
    }
}
