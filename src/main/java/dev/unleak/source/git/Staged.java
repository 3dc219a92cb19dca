package dev.unleak.source.git;

import dev.unleak.source.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A file in the index that HEAD does not have, or has otherwise. */
record Staged(String path, ObjectId blob) {
    /** @throws IOException if the index cannot be read; a repository without one has nothing staged */
    static List<Staged> in(GitRepository repository, ObjectReader reader, Optional<ObjectId> head) throws IOException {
        List<Staged> staged = new ArrayList<>();
        if (repository.bare()) {
            return staged;
        }
        DirCache index =
                DirCache.read(index(repository).toFile(), repository.jgit().getFS());
        try (TreeWalk walk = new TreeWalk(reader);
                RevWalk commits = new RevWalk(reader)) {
            walk.setRecursive(true);
            walk.addTree(new DirCacheIterator(index));
            if (head.isPresent()) {
                walk.addTree(new CanonicalTreeParser(null, reader, commits.parseTree(head.get())));
            } else {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                FileMode mode = walk.getFileMode(0);
                boolean file = mode.getObjectType() == org.eclipse.jgit.lib.Constants.OBJ_BLOB;
                if (file && !walk.getObjectId(0).equals(walk.getObjectId(1))) {
                    staged.add(new Staged(PathNames.of(walk.getRawPath()), walk.getObjectId(0)));
                }
            }
        }
        return staged;
    }

    /**
     * The index that counts. While git makes a commit of paths, or of all changes, its hooks are told of one that it
     * has put together for that (GIT_INDEX_FILE in git(1)); the usual one would be out of date. Only one beside the
     * usual one is taken, since the variable may be meant for another repository.
     */
    private static Path index(GitRepository repository) throws IOException {
        Path usual = repository.gitDir().resolve("index").toAbsolutePath();
        String name = System.getenv("GIT_INDEX_FILE");
        if (name == null) {
            return usual;
        }
        Path named = Path.of(name).toAbsolutePath();
        return Files.isRegularFile(named) && Files.isSameFile(named.resolveSibling(""), usual.resolveSibling(""))
                ? named
                : usual;
    }
}
