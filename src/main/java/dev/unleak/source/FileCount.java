package dev.unleak.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that {@link FolderSource} would read.
 *
 * @param links symbolic links, which it would not follow
 * @param complete whether there was time to count them all
 */
public record FileCount(long files, long bytes, long links, boolean complete) {
    /** @param until when to stop, in the time of {@link System#nanoTime} */
    public static FileCount of(Path root, long until) {
        Counter counter = new Counter(until);
        try {
            Files.walkFileTree(root, counter);
        } catch (IOException unreadable) {
            counter.complete = false;
        }
        return new FileCount(counter.files, counter.bytes, counter.links, counter.complete);
    }

    private static final class Counter extends SimpleFileVisitor<Path> {
        private final long until;
        private long files;
        private long bytes;
        private long links;
        private boolean complete = true;

        Counter(long until) {
            this.until = until;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return GitFolders.notAsFiles(folder, "", Optional.empty()).isPresent()
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                links++;
            } else if (attributes.isRegularFile()) {
                files++;
                bytes += attributes.size();
            }
            if (System.nanoTime() - until < 0) {
                return FileVisitResult.CONTINUE;
            }
            complete = false;
            return FileVisitResult.TERMINATE;
        }

        /** The scan itself will say why. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
