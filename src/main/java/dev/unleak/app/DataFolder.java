package dev.unleak.app;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where Unleak keeps its database, key and logs: {@code $UNLEAK_HOME}, or {@code data} beside the program where a file
 * named {@code portable} stands, or the folder that the operating system has for it.
 */
public record DataFolder(Path path) {
    /** Chooses the folder; nothing is made yet. */
    public static DataFolder find(Map<String, String> environment, String osName, Path userHome) {
        String chosen = environment.getOrDefault("UNLEAK_HOME", "");
        if (!chosen.isBlank()) {
            return new DataFolder(Path.of(chosen).toAbsolutePath());
        }
        return programFolder()
                .filter(folder -> Files.exists(folder.resolve("portable")))
                .map(folder -> new DataFolder(folder.resolve("data")))
                .orElseGet(() -> new DataFolder(ofSystem(environment, osName.toLowerCase(Locale.ROOT), userHome)
                        .resolve("unleak")));
    }

    private static Path ofSystem(Map<String, String> environment, String os, Path userHome) {
        if (os.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isBlank() ? userHome.resolve("AppData").resolve("Local") : Path.of(local);
        }
        if (os.contains("mac")) {
            return userHome.resolve("Library").resolve("Application Support");
        }
        // XDG Base Directory Specification 0.8: a relative path there is invalid and to be ignored.
        Path xdg = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        return xdg.isAbsolute() ? xdg : userHome.resolve(".local").resolve("share");
    }

    /** The program's own folder, told by its launcher; empty when run from a build. */
    private static Optional<Path> programFolder() {
        String folder = System.getProperty("unleak.home", "");
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /**
     * Makes the folder, readable by its owner only.
     *
     * @throws UserError if it cannot be made or written to
     */
    public DataFolder prepare() {
        try {
            Files.createDirectories(path);
            // First: who made the folder read-only meant it, and must not find it writable again.
            if (!Files.isWritable(path)) {
                throw unusable(new IOException("not writable"));
            }
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        return this;
    }

    private UserError unusable(IOException cause) {
        return new UserError(
                "Unleak cannot write to its data folder " + path
                        + "; set UNLEAK_HOME to a folder that you may write to, or scan with --no-store.",
                cause);
    }

    public Path database() {
        return path.resolve("unleak.db");
    }

    public Path key() {
        return path.resolve("fingerprint.key");
    }

    /** Where exercises make their throw-away folders and repositories. */
    public Path sandboxes() {
        return path.resolve("sandboxes");
    }

    /** Where sample repositories are made. */
    public Path samples() {
        return path.resolve("samples");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** The user's own rules, guides and lessons, laid out like the shipped content. */
    public Path packs() {
        return path.resolve("content");
    }
}
