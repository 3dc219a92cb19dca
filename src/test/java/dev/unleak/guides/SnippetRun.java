package dev.unleak.guides;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Runs a rendered snippet as a process of its own, with nothing in its environment but what is given. */
record SnippetRun(int exit, String out, String err) {
    private static final List<Class<?>> JACKSON = List.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Whether this machine can run programs of the language. */
    static boolean runs(SnippetLanguage language) {
        return language == SnippetLanguage.JAVA || interpreter(language).isPresent();
    }

    static SnippetRun of(Path folder, SnippetLanguage language, String program, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(language.file()), program);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = language == SnippetLanguage.JAVA
                ? compiled(folder, file)
                : List.of(interpreter(language).orElseThrow(), file.toString());
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

    private static List<String> compiled(Path folder, Path file) {
        String libraries = JACKSON.stream()
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", libraries, "-d", folder.toString(), file.toString());
        if (exit != 0) {
            throw new IllegalArgumentException("The snippet does not compile.");
        }
        return List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder + File.pathSeparator + libraries,
                "ReadSecret");
    }

    private static Optional<String> interpreter(SnippetLanguage language) {
        return switch (language) {
            case PYTHON -> onPath("python3");
            case JAVASCRIPT -> onPath("node");
            case JAVA, GO, CSHARP -> Optional.empty();
        };
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
