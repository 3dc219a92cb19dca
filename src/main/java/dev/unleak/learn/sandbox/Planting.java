package dev.unleak.learn.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies a lesson's start files into a sandbox. Placeholders are filled; a name that begins with {@code dot_} gets its
 * dot, so that build tools and git leave such files of ours alone; a folder whose name ends in {@code .tar} becomes an
 * archive.
 */
final class Planting {
    private final Function<String, UnaryOperator<String>> fillers;

    /** @param fillers makes the filler of one file, given its path in the sandbox */
    Planting(Function<String, UnaryOperator<String>> fillers) {
        this.fillers = fillers;
    }

    void copy(Path from, Path to) throws IOException {
        copy(from, to, "");
    }

    private void copy(Path from, Path to, String prefix) throws IOException {
        for (Path child : children(from)) {
            String name = name(child);
            Path target = to.resolve(name);
            if (!Files.isDirectory(child)) {
                Files.write(target, content(child, prefix + name));
            } else if (name.endsWith(".tar")) {
                Files.write(target, tar(child, prefix + name + "/"));
            } else {
                Files.createDirectories(target);
                copy(child, target, prefix + name + "/");
            }
        }
    }

    private byte[] tar(Path folder, String prefix) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            addTo(tar, folder, prefix, "");
        }
        return bytes.toByteArray();
    }

    private void addTo(TarArchiveOutputStream tar, Path folder, String prefix, String inside) throws IOException {
        for (Path child : children(folder)) {
            String name = inside + name(child);
            if (Files.isDirectory(child) && !name.endsWith(".tar")) {
                addTo(tar, child, prefix, name + "/");
            } else {
                byte[] content =
                        Files.isDirectory(child) ? tar(child, prefix + name + "/") : content(child, prefix + name);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
    }

    private byte[] content(Path file, String path) throws IOException {
        return fillers.apply(path).apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String name(Path path) {
        // A folder in the shipped jar ends in a slash.
        String name = String.valueOf(path.getFileName()).replace("/", "");
        return name.startsWith("dot_") ? "." + name.substring(4) : name;
    }
}
