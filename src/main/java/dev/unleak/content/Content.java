package dev.unleak.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A tree of content files: the shipped one, or a folder with a user's own. Read only. Safe for use by many threads.
 *
 * <p>The shipped content is the resource folder {@code content}; inside a jar it is read through the JDK's zip file
 * system, so both look alike.
 */
public final class Content {
    private final Path root;

    private Content(Path root) {
        this.root = root;
    }

    /** What ships with the program. */
    public static Content shipped() {
        URL marker = Objects.requireNonNull(
                Content.class.getResource("/content/rules"), "The program was built without its content.");
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                return new Content(zip(uri).getPath("/content"));
            }
            return new Content(Objects.requireNonNull(Path.of(uri).getParent()));
        } catch (URISyntaxException | IOException e) {
            throw new ContentException("The program's content cannot be opened: " + e.getMessage(), e);
        }
    }

    public static Content of(Path folder) {
        return new Content(folder);
    }

    private static FileSystem zip(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }

    public Path root() {
        return root;
    }

    /**
     * Files directly or deeper below {@code folder} whose name ends so, in order of path; empty if there is no such
     * folder.
     */
    public List<Path> files(String folder, String ending) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
