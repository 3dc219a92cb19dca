package dev.unleak.remedy.hook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real repository made with the git program, and a stand-in for ours that takes the word FORGED for a secret. */
final class HookRepository {
    private final Path root;

    private HookRepository(Path root) {
        this.root = root;
    }

    static HookRepository make(Path root) throws IOException {
        HookRepository repository = new HookRepository(Files.createDirectories(root));
        repository.git("init", "--quiet", "--template=");
        repository.git("commit", "--quiet", "--allow-empty", "-m", "Begin");
        return repository;
    }

    Path root() {
        return root;
    }

    Path hook(String name) {
        return root.resolve(".git").resolve("hooks").resolve(name);
    }

    /** Writes and stages a file and commits as a person would; the exit status and what was said. */
    Command.Result commitFile(Path tree, String name, String text) throws IOException {
        Files.writeString(tree.resolve(name), text);
        run(tree, "git", "add", name);
        return run(tree, "git", "commit", "--quiet", "-m", "Change " + name);
    }

    String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Command.Result result = run(root, command.toArray(String[]::new));
        if (result.status() != 0) {
            throw new IOException(command + ": " + result.output());
        }
        return result.output();
    }

    static Command.Result run(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", "Test");
            environment.put("GIT_" + role + "_EMAIL", "test@localhost");
        }
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Command.Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Everything in the folder: names, sizes, permissions and content digests, to compare before and after. */
    static String snapshot(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(HookRepository::line).collect(Collectors.joining("\n"));
        }
    }

    private static String line(Path file) {
        try {
            String content = Files.isRegularFile(file)
                    ? Integer.toHexString(java.util.Arrays.hashCode(Files.readAllBytes(file)))
                    : "";
            return file + " " + Files.getPosixFilePermissions(file) + " " + content;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A program that answers as ours does: 1 for a secret, 0 for none. */
    static Launcher launcher(Path folder) throws IOException {
        return script(folder, """
                #!/bin/sh
                case "$*" in
                    *--staged*) git diff --cached | grep -q FORGED && exit 1 ;;
                    *--since*) git log -p "${4#0000000000000000000000000000000000000000..}" | grep -q FORGED && exit 1 ;;
                esac
                exit 0
                """);
    }

    static Launcher script(Path folder, String text) throws IOException {
        Path program = Files.createDirectories(folder).resolve("it's unleak");
        Files.writeString(program, text);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("not executable");
        }
        return new Launcher(program);
    }
}
