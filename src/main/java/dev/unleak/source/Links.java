package dev.unleak.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Symbolic links are never followed. */
final class Links {
    private Links() {}

    /**
     * What goes unsearched by not following a link, in one sentence; empty when it leads to something below the root,
     * which is searched where it stands.
     */
    static Optional<String> why(Path link, Path root) {
        try {
            return link.toRealPath().startsWith(root.toRealPath())
                    ? Optional.empty()
                    : Optional.of("It is a link to a place outside of what is audited.");
        } catch (NoSuchFileException e) {
            return Optional.of("It is a link to something that does not exist.");
        } catch (AccessDeniedException e) {
            return Optional.of("It is a link to a place that you have no permission to read.");
        } catch (FileSystemLoopException e) {
            return Optional.of("It is a link that leads round in a circle.");
        } catch (IOException e) {
            // Linux tells a circle of links (ELOOP) as a plain file system error.
            return Optional.of(
                    Files.exists(link, LinkOption.NOFOLLOW_LINKS)
                            ? "It is a link that leads round in a circle or cannot be resolved."
                            : Failures.sentence(e));
        }
    }
}
