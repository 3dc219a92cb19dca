package dev.unleak.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a scan of a root will meet, told before it starts.
 *
 * @param files files to read, counted until the time was up
 * @param bytes bytes in those files
 * @param counted whether all files were counted; otherwise there are more
 * @param objects git objects in the repository, 0 outside of one
 * @param commits commits that HEAD reaches, 0 outside of a repository
 * @param notices one plain sentence each on what will not be read, or only with history
 */
public record Preflight(
        Path root,
        Kind kind,
        long files,
        long bytes,
        boolean counted,
        long objects,
        long commits,
        List<String> notices) {
    public enum Kind {
        FILE,
        FOLDER,
        /** A folder with its repository beside or above it. */
        REPOSITORY,
        BARE_REPOSITORY
    }

    /**
     * Looks for at most about the given time; blocks.
     *
     * @throws dev.unleak.model.UserError if the path does not exist or cannot be read
     */
    public static Preflight of(Path root, Duration time) {
        throw new UnsupportedOperationException();
    }
}
