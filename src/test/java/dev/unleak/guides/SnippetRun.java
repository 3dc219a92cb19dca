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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Runs a rendered snippet as a process of its own, with nothing in its environment but what is given. */
record SnippetRun(int exit, String out, String err) {
    private static final List<Class<?>> JACKSON = List.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    static SnippetRun of(Path folder, SnippetLanguage language, String program, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(language.file()), program);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command(folder, language, file))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        // What a library says of the machine's Node is no word of the snippet.
        builder.environment().put("NODE_NO_WARNINGS", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The snippet did not end within a minute.");
        }
        return new SnippetRun(process.exitValue(), text(out), text(err));
    }

    private static List<String> command(Path folder, SnippetLanguage language, Path file)
            throws IOException, InterruptedException {
        return switch (language) {
            case JAVA -> javac(folder, file);
            case GO -> go(folder, file);
            case PYTHON, JAVASCRIPT -> List.of(SnippetTools.program(language).orElseThrow(), file.toString());
            case CSHARP -> throw new IllegalArgumentException("not run here");
        };
    }

    private static List<String> javac(Path folder, Path file) {
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

    private static List<String> go(Path folder, Path file) throws IOException, InterruptedException {
        String binary = folder.resolve("read-secret").toString();
        ProcessBuilder build = new ProcessBuilder(
                        SnippetTools.program(SnippetLanguage.GO).orElseThrow(), "build", "-o", binary, file.toString())
                .directory(folder.toFile())
                .inheritIO();
        if (build.start().waitFor() != 0) {
            throw new IllegalArgumentException("The snippet does not compile.");
        }
        return List.of(binary);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
