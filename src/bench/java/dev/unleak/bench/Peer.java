package dev.unleak.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Other scanners, called as their documentation says, without live checks; results are thrown away. */
enum Peer {
    GITLEAKS("version") {
        @Override
        List<String> files(Path folder, Path scratch) {
            return List.of(program(), "dir", folder.toString(), "--no-banner", "--exit-code", "0");
        }

        @Override
        List<String> history(Path repo, Path scratch) {
            return List.of(program(), "git", repo.toString(), "--no-banner", "--exit-code", "0");
        }
    },
    BETTERLEAKS("version") {
        @Override
        List<String> files(Path folder, Path scratch) {
            return List.of(program(), "dir", folder.toString(), "--no-banner", "--exit-code", "0");
        }

        @Override
        List<String> history(Path repo, Path scratch) {
            return List.of(program(), "git", repo.toString(), "--no-banner", "--exit-code", "0");
        }
    },
    TRUFFLEHOG("--version") {
        @Override
        List<String> files(Path folder, Path scratch) {
            return List.of(program(), "filesystem", folder.toString(), "--no-verification", "--no-update");
        }

        @Override
        List<String> history(Path repo, Path scratch) {
            return List.of(program(), "git", "file://" + repo, "--no-verification", "--no-update");
        }
    },
    NOSEYPARKER("--version") {
        @Override
        List<String> files(Path folder, Path scratch) {
            return scan(folder, scratch, "none");
        }

        @Override
        List<String> history(Path repo, Path scratch) {
            return scan(repo, scratch, "full");
        }

        /** A datastore of its own each time: it remembers what it has scanned. */
        private List<String> scan(Path what, Path scratch, String history) {
            String store = scratch.resolve("noseyparker-" + System.nanoTime()).toString();
            return List.of(program(), "scan", "--datastore", store, "--git-history", history, what.toString());
        }
    },
    RIPSECRETS("--version") {
        @Override
        List<String> files(Path folder, Path scratch) {
            return List.of(program(), folder.toString());
        }

        @Override
        List<String> history(Path repo, Path scratch) {
            throw new UnsupportedOperationException("ripsecrets reads no history");
        }
    };

    private final String askVersion;

    Peer(String askVersion) {
        this.askVersion = askVersion;
    }

    abstract List<String> files(Path folder, Path scratch);

    abstract List<String> history(Path repo, Path scratch);

    boolean readsHistory() {
        return this != RIPSECRETS;
    }

    final String program() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<Peer> onPath() {
        List<Path> folders = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return Arrays.stream(values())
                .filter(peer -> folders.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(peer.program()))))
                .toList();
    }

    /** The last word of what it says of its version. */
    String version() throws IOException {
        Process process = new ProcessBuilder(program(), askVersion)
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader()) {
            String line = Objects.requireNonNullElse(said.readLine(), "");
            return line.substring(line.lastIndexOf(' ') + 1);
        }
    }
}
