package dev.unleak.guides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a rendered snippet as a process of its own, with nothing in its environment but what is given. */
record SnippetRun(int exit, String out, String err) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The command that runs programs of the language here; empty where the machine has none. */
    static Optional<List<String>> runtime(SnippetLanguage language) {
        return switch (language) {
            case JAVA ->
                Optional.of(List.of(
                        JAVA.toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
            case PYTHON -> onPath("python3").map(List::of);
            case JAVASCRIPT -> onPath("node").map(List::of);
            case GO, CSHARP -> Optional.empty();
        };
    }

    static SnippetRun of(Path folder, SnippetLanguage language, String program, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(language.file()), program);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(runtime(language).orElseThrow());
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The snippet did not end within a minute.");
        }
        return new SnippetRun(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
