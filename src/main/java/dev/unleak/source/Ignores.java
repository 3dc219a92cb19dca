package dev.unleak.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * What .gitignore files say, as git reads them: the nearest folder's word counts first. Follows a walk by
 * {@link #enter} and {@link #leave}; used by one thread.
 */
final class Ignores {
    private static final long MOST_BYTES = 1 << 20;

    private record Level(Path folder, IgnoreNode rules) {}

    private final Path root;
    private final Deque<Level> levels = new ArrayDeque<>();

    Ignores(Path root) {
        this.root = root;
    }

    void enter(Path folder) throws IOException {
        read(folder, folder.resolve(".gitignore"));
        if (folder.equals(root)) {
            read(folder, folder.resolve(".git").resolve("info").resolve("exclude"));
        }
    }

    private void read(Path folder, Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES) {
            try (InputStream in = Files.newInputStream(file)) {
                IgnoreNode rules = new IgnoreNode();
                rules.parse(in);
                levels.addLast(new Level(folder, rules));
            }
        }
    }

    void leave(Path folder) {
        while (!levels.isEmpty() && levels.getLast().folder().equals(folder)) {
            levels.removeLast();
        }
    }

    boolean ignored(Path file, boolean folder) {
        var nearestFirst = levels.descendingIterator();
        while (nearestFirst.hasNext()) {
            Level level = nearestFirst.next();
            Boolean said = level.rules().checkIgnored(PathNames.relative(level.folder(), file), folder);
            if (said != null) {
                return said;
            }
        }
        return false;
    }
}
