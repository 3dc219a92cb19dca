package dev.unleak.bench;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped detector over whole files. Safe for use by many threads. */
final class Search {
    private static final long MOST_BYTES = 64 << 20;

    private final RuleSet rules = RuleSet.load(Content.shipped());
    private final Detector detector = Detector.of(rules);
    private final Set<String> generic =
            rules.rules().stream().filter(Rule::generic).map(Rule::id).collect(Collectors.toSet());

    /** The candidate as the model sees it. */
    Row row(String group, Found found, boolean truth, double weight) {
        return Row.of(group, generic.contains(found.candidate().rule()), found, truth, weight);
    }

    /** Whether a rule goes by names rather than by a provider's format. */
    boolean isGeneric(Found found) {
        return generic.contains(found.candidate().rule());
    }

    /** What is found in a folder's files, in order of path and place. */
    List<Found> folder(Path folder) throws IOException {
        return files(folder).parallelStream()
                .flatMap(file -> file(folder, file))
                .toList();
    }

    /** A folder's regular files in order of path. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() <= MOST_BYTES)
                    .sorted()
                    .toList();
        }
    }

    private Stream<Found> file(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try {
            return bytes(path, Files.readAllBytes(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Found> text(String path, String text) {
        return bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Found> bytes(String path, byte[] bytes) {
        return detector.search(Fragment.whole(bytes, new Origin.File(path))).stream()
                .map(candidate -> new Found(path, candidate))
                .toList();
    }
}
