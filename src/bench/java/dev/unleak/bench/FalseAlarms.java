package dev.unleak.bench;

import dev.unleak.model.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what is told of well-known sources, where hardly anything should be, at a confidence of 0.5 and over outside
 * test folders, for each million lines. Values are masked.
 *
 * <p>Arguments: the folders, each measured by itself; optionally {@code --from CONFIDENCE}.
 */
public final class FalseAlarms {
    private static final Pattern TEST_FOLDER =
            Pattern.compile("(?i)(.*/)?(tests?|specs?|__tests__|testdata|fixtures?|testing)/.*");

    private FalseAlarms() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Search search = new Search();
        for (Path folder : arguments.folders()) {
            List<Found> told = search.folder(folder).stream()
                    .filter(found -> found.candidate().confidence() >= arguments.number("--from", Scorer.TOLD))
                    .filter(found -> !TEST_FOLDER.matcher(found.path()).matches())
                    .sorted(Comparator.comparing(Found::path).thenComparing(Found::line))
                    .toList();
            long lines = lines(folder);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: %d findings on %d lines, %.2f a million",
                    folder.getFileName(),
                    told.size(),
                    lines,
                    1e6 * told.size() / Math.max(1, lines)));
            told.forEach(found -> System.out.println("  " + sentence(found)));
        }
    }

    private static String sentence(Found found) {
        return String.format(
                Locale.ROOT,
                "%s:%d %s %.2f %d characters; %s",
                found.path(),
                found.line(),
                found.candidate().rule(),
                found.candidate().confidence(),
                found.candidate().secret().reveal().length(),
                found.candidate().reasons().stream().map(Reason::sign).collect(Collectors.joining(" ")));
    }

    private static long lines(Path folder) throws IOException {
        long lines = 0;
        for (Path file : Search.files(folder)) {
            try (Stream<String> all = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
                lines += all.count();
            }
        }
        return lines;
    }
}
