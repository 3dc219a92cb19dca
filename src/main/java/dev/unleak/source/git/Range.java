package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/** The objects that some commits hold and the history before them does not. */
final class Range {
    private final GitRepository repository;
    private final ObjectReader reader;

    Range(GitRepository repository, ObjectReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    interface Visitor {
        void object(ObjectId id, int type, Path container) throws IOException;
    }

    /** @throws UserError if a revision is not known */
    void visit(String revision, Roots roots, Visitor visitor, CancelToken cancel) throws IOException {
        int dots = revision.indexOf("..");
        List<ObjectId> starts = dots >= 0
                ? List.of(resolve(revision.substring(dots + 2)))
                : roots.all().stream()
                        .filter(root -> root.where() == Where.HISTORY)
                        .map(Roots.Root::id)
                        .toList();
        ObjectId before = resolve(dots >= 0 ? revision.substring(0, dots) : revision);
        try (ObjectWalk walk = new ObjectWalk(reader)) {
            if (!before.equals(ObjectId.zeroId())) {
                walk.markUninteresting(walk.parseCommit(before));
            }
            for (ObjectId start : starts) {
                if (reader.has(start)) {
                    walk.markStart(walk.parseAny(start));
                }
            }
            for (RevObject commit = walk.next(); commit != null; commit = walk.next()) {
                cancel.check();
                visitor.object(commit.copy(), commit.getType(), repository.objects());
            }
            for (RevObject object = walk.nextObject(); object != null; object = walk.nextObject()) {
                cancel.check();
                visitor.object(object.copy(), object.getType(), repository.objects());
            }
        } catch (IncorrectObjectTypeException e) {
            throw new UserError(unknown(revision), e);
        }
    }

    private ObjectId resolve(String revision) throws IOException {
        try {
            return Optional.ofNullable(repository.jgit().resolve(revision.isEmpty() ? "HEAD" : revision))
                    .orElseThrow(() -> new UserError(unknown(revision)));
        } catch (RevisionSyntaxException e) {
            throw new UserError(unknown(revision), e);
        }
    }

    private String unknown(String revision) {
        return "The repository " + repository.root() + " knows no commit '" + revision
                + "'; name a commit, branch or tag of it after --since.";
    }
}
