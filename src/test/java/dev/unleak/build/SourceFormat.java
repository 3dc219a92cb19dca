package dev.unleak.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one layout of our Java sources, Palantir's. As a program it rewrites every file below the given folder. */
public final class SourceFormat {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).formatJavadoc(true).build());

    private SourceFormat() {}

    public static void main(String[] args) {
        for (Path file : javaFiles(Path.of(args[0]))) {
            String before = read(file);
            String after = formatted(file, before);
            if (!after.equals(before)) {
                write(file, after);
            }
        }
    }

    static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFormatted(Path file) {
        String source = read(file);
        return formatted(file, source).equals(source);
    }

    private static String formatted(Path file, String source) {
        try {
            String imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), STYLE);
            return FORMATTER.formatSource(imports);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + " does not parse", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
