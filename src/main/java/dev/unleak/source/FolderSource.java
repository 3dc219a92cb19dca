package dev.unleak.source;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder, or a single file: hidden and ignored files too, links not followed. Of a repository it reads the
 * checked-out files and git's own (config, hooks, reflogs), not the object store.
 */
public final class FolderSource implements Source {
    private final Path root;
    private final Path base;
    private final boolean respectIgnore;
    private final Optional<Path> gitDir;
    private final Opener opener;

    /** Opens a file for reading; links are refused. */
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    /**
     * @param root an existing folder or file
     * @param respectIgnore leave out what .gitignore files below the root name, and say so
     * @param gitDir git folder whose objects are another source's business, where there is one
     */
    public FolderSource(Path root, boolean respectIgnore, Optional<Path> gitDir) {
        this(root, respectIgnore, gitDir, file -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    FolderSource(Path root, boolean respectIgnore, Optional<Path> gitDir, Opener opener) {
        this.root = root.toAbsolutePath().normalize();
        this.base = Files.isDirectory(root)
                ? this.root
                : Objects.requireNonNull(this.root.getParent(), "a file lies in a folder");
        this.respectIgnore = respectIgnore;
        this.gitDir = gitDir;
        this.opener = opener;
    }

    @Override
    public void read(Sink sink, CancelToken cancel) throws IOException {
        Files.walkFileTree(root, new Visitor(sink, cancel));
    }

    @Override
    public Map<Origin, List<Place>> places(Collection<Origin> origins, CancelToken cancel) {
        Map<Origin, List<Place>> places = new HashMap<>();
        for (Origin origin : origins) {
            if (origin instanceof Origin.File(String path)) {
                places.put(origin, List.of(place(path)));
            }
        }
        return places;
    }

    /** A reflog is a file, but what it tells of goes away with the reflog entry, not with an edit. */
    private Place place(String path) {
        Place file = Place.file(path);
        return isReflog(path)
                ? new Place(
                        Where.REFLOG, path, file.blob(), file.first(), file.last(), file.removed(), file.refs(), false)
                : file;
    }

    private boolean isReflog(String path) {
        return gitDir.map(dir -> PathNames.resolve(base, path).startsWith(dir.resolve("logs")))
                .orElse(false);
    }

    @Override
    public Optional<InputStream> open(Origin origin) throws IOException {
        if (!(origin instanceof Origin.File(String path))) {
            return Optional.empty();
        }
        Path file = PathNames.resolve(base, path).normalize();
        return file.startsWith(base) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Decoded.of(opener.open(file)).stream())
                : Optional.empty();
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Sink sink;
        private final CancelToken cancel;
        private final Ignores ignores = new Ignores(base);

        Visitor(Sink sink, CancelToken cancel) {
            this.sink = sink;
            this.cancel = cancel;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            cancel.check();
            Optional<NotSearched> left = GitFolders.notAsFiles(folder, name(folder), gitDir);
            if (left.isPresent()) {
                left.filter(notSearched -> !notSearched.detail().isEmpty()).ifPresent(sink::skip);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (respectIgnore) {
                if (!folder.equals(base) && ignores.ignored(folder, true)) {
                    skip(folder, Why.IGNORED, 0, "A .gitignore file names this folder.");
                    return FileVisitResult.SKIP_SUBTREE;
                }
                enter(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        private void enter(Path folder) {
            try {
                ignores.enter(folder);
            } catch (IOException e) {
                unreadable(folder.resolve(".gitignore"), 0, e);
            }
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                unreadable(folder, 0, e);
            }
            if (respectIgnore) {
                ignores.leave(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable(file, 0, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            cancel.check();
            if (attributes.isSymbolicLink()) {
                Links.why(file, base).ifPresent(why -> skip(file, Why.LINK, 0, why));
            } else if (!attributes.isRegularFile()) {
                skip(file, Why.SPECIAL, 0, "It is a pipe, socket or device, not a file.");
            } else if (respectIgnore && ignores.ignored(file, false)) {
                skip(file, Why.IGNORED, attributes.size(), "A .gitignore file names it.");
            } else {
                search(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        /** A large file is read here and searched on all threads, small ones are read where they are searched. */
        private void search(Path file, long size) {
            Origin origin = new Origin.File(name(file));
            if (size < Chunks.SIZE) {
                sink.read(origin, size, searcher -> read(file, size, origin, searcher));
            } else {
                read(file, size, origin, sink::accept);
            }
        }

        private void read(Path file, long size, Origin origin, Consumer<Fragment> searcher) {
            try (InputStream in = opener.open(file)) {
                byte[] beginning = in.readNBytes(Chunks.SIZE);
                if (beginning.length < Chunks.SIZE && Decoded.isPlain(beginning)) {
                    Chunks.one(beginning, origin, searcher);
                    return;
                }
                Decoded content = Decoded.of(new SequenceInputStream(new ByteArrayInputStream(beginning), in));
                if (content.unsearchable().isPresent()) {
                    Format format = content.unsearchable().get();
                    skip(file, format.why(), size, format.sentence());
                } else {
                    Chunks.cut(content.stream(), origin, searcher, cancel);
                }
            } catch (IOException e) {
                unreadable(file, size, e);
            }
        }

        private void unreadable(Path file, long bytes, IOException e) {
            skip(file, Why.UNREADABLE, bytes, Failures.sentence(e));
        }

        private void skip(Path file, Why why, long bytes, String detail) {
            sink.skip(new NotSearched(name(file), why, bytes, detail));
        }

        private String name(Path file) {
            return file.equals(base) ? "." : PathNames.relative(base, file);
        }
    }
}
