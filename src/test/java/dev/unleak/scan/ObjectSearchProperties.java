package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Position;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What is found in objects that are made of each other is what is found in each of them searched by itself. */
class ObjectSearchProperties {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final int COMMITS = 28;
    private static final int MOST_LINES = 400;

    private record Told(String rule, String fingerprint, Position position, double confidence, String place) {}

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void theQuickWayFindsWhatTheSlowWayFinds(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("unleak-history");
        try {
            GitCli git = GitCli.init(folder.resolve("project"));
            History history = new History(random, git);
            for (int i = 0; i < COMMITS; i++) {
                history.edit();
            }
            git.run("repack", "-q", "-a", "-d", "-f", "--depth=50", "--window=50");

            List<Told> quick = scan(git.root(), false);

            assertThat(quick).isNotEmpty().containsExactlyInAnyOrderElementsOf(scan(git.root(), true));
        } finally {
            delete(folder);
        }
    }

    private static List<Told> scan(Path root, boolean wholeBlobs) {
        ScanRequest request = new ScanRequest(
                root, true, false, Optional.empty(), false, true, false, 0.1, true, Optional.empty(), wholeBlobs);
        List<Told> told = new ArrayList<>();
        new Scanner(DETECTOR, RULES, new Fingerprinter(new byte[32]), Optional.empty(), 2)
                .scan(request, _ -> {}, new CancelToken())
                .findings()
                .forEach(finding -> finding.occurrences()
                        .forEach(at -> told.add(new Told(
                                at.rule(),
                                finding.fingerprint().hex(),
                                at.position(),
                                at.confidence(),
                                at.place().toString()))));
        return told;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                each.toFile().setWritable(true);
                Files.delete(each);
            }
        }
    }

    /** A file that is edited at random: lines come, go, move and are cut in the middle, secrets among them. */
    private static final class History {
        private final Random random;
        private final GitCli git;
        private final Forge forge;
        private final List<String> lines = new ArrayList<>();

        History(Random random, GitCli git) {
            this.random = random;
            this.git = git;
            this.forge = new Forge(random.nextLong());
            for (int i = 0; i < MOST_LINES / 2; i++) {
                lines.add(line());
            }
        }

        void edit() {
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                change(random.nextInt(lines.size()));
            }
            git.write("settings.py", String.join("\n", lines) + "\n");
            git.commit("Edit");
        }

        private void change(int at) {
            switch (random.nextInt(9)) {
                case 0, 1 -> lines.add(at, line());
                case 2 -> lines.add(at, secret());
                case 3 -> lines.remove(at);
                case 4 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                case 5 -> cut(at);
                case 6, 7 -> copy(at);
                default -> join(at);
            }
            while (lines.size() > MOST_LINES) {
                lines.removeLast();
            }
            lines.add(line());
        }

        /** Lines that stand twice are near other lines the second time. */
        private void copy(int at) {
            int end = Math.min(lines.size(), at + random.nextInt(60));
            lines.addAll(random.nextInt(lines.size()), List.copyOf(lines.subList(at, end)));
        }

        /** Cuts a line in two. */
        private void cut(int at) {
            String line = lines.get(at);
            int middle = random.nextInt(line.length() + 1);
            lines.set(at, line.substring(0, middle));
            lines.add(at + 1, line.substring(middle));
        }

        /** Puts two lines together again. */
        private void join(int at) {
            if (at + 1 < lines.size()) {
                lines.set(at, lines.get(at) + lines.remove(at + 1));
            }
        }

        private String line() {
            return switch (random.nextInt(6)) {
                case 0 -> "";
                case 1 -> "    # " + random.nextInt() + " see https://example.org/" + random.nextInt(100);
                case 2 -> "    token = read(\"" + random.nextInt(50) + "\")";
                case 3 ->
                    "    \"key_" + random.nextInt(30) + "\": [" + random.nextInt() + ", " + random.nextInt() + "],";
                default -> "    total = total + " + random.nextInt(1000) + " * rate(" + random.nextInt(100) + ")";
            };
        }

        private String secret() {
            Rule rule = RULES.rules().get(random.nextInt(RULES.rules().size()));
            String value = forge.forge(rule).reveal();
            return switch (random.nextInt(3)) {
                case 0 -> rule.provider() + "_token = \"" + value + "\"";
                case 1 -> "password: " + value;
                default -> value;
            };
        }
    }
}
