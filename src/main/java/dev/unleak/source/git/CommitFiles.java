package dev.unleak.source.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Files as commits hold them, found by name. */
public final class CommitFiles {
    private CommitFiles() {}

    /** Whether the repository has that commit. */
    public static boolean has(GitRepository repository, String commit) throws IOException {
        return commit(repository, commit).isPresent();
    }

    /**
     * The id of the blob that a commit holds at a path; empty if there is no such commit, or nothing at that path.
     *
     * @param commit full hex id
     * @param path with '/' between names
     */
    public static Optional<String> blob(GitRepository repository, String commit, String path) throws IOException {
        Optional<RevCommit> found = commit(repository, commit);
        if (found.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        try (TreeWalk walk =
                TreeWalk.forPath(repository.jgit(), path, found.get().getTree())) {
            return Optional.ofNullable(walk).map(at -> at.getObjectId(0).name());
        }
    }

    private static Optional<RevCommit> commit(GitRepository repository, String id) throws IOException {
        if (!ObjectId.isId(id)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository.jgit())) {
            return Optional.of(walk.parseCommit(ObjectId.fromString(id)));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }
}
