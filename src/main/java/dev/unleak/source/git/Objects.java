package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.NotSearched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.MutableObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.ObjectWalk;

/**
 * The objects that belong to a repository: all in its own store, and of a store it borrows from those that its refs
 * reach, since the others are another repository's business.
 */
final class Objects {
    private final GitRepository repository;
    private final ObjectFiles files;
    private final Packs packs;
    private final Set<String> known;
    private final ObjectReader reader;
    private final Roots roots;
    private final CancelToken cancel;
    private Optional<Set<ObjectId>> reached = Optional.empty();

    /** @param known packs of which the objects are left out, by {@link PackFile#sum} */
    Objects(GitRepository repository, Set<String> known, ObjectReader reader, Roots roots, CancelToken cancel)
            throws IOException {
        this.repository = repository;
        this.files = new ObjectFiles(repository.objects());
        this.packs = repository.packs();
        this.known = known;
        this.reader = reader;
        this.roots = roots;
        this.cancel = cancel;
    }

    interface Visitor {
        /** @param type as in JGit's Constants, or {@link LooseHeader#UNKNOWN} */
        void object(MutableObjectId id, int type, Path container) throws IOException;
    }

    /** Visits every object once: packs first, in the order of each pack. */
    void visit(Visitor visitor) throws IOException {
        for (OpenPack pack : packs()) {
            for (int rank = 0; rank < pack.count(); rank++) {
                cancel.check();
                if (isOwn(pack, rank)) {
                    visitor.object(pack.id(rank), pack.type(rank), pack.file());
                }
            }
        }
        visitLoose(visitor, _ -> {});
    }

    List<OpenPack> packs() throws IOException {
        return packs.except(known);
    }

    /** Whether an object of a pack belongs to the repository and is in no earlier pack. */
    boolean isOwn(OpenPack pack, int rank) throws IOException {
        return !pack.isRepeated(rank) && (!pack.borrowed() || reached().contains(pack.id(rank)));
    }

    /** Visits the objects that are in no pack, and tells of packs that cannot be read. */
    void visitLoose(Visitor visitor, Consumer<NotSearched> broken) throws IOException {
        files.visitLoose(
                packs,
                (id, type, container, borrowed) -> take(id, type, container, borrowed, visitor),
                told -> broken.accept(named(told)));
    }

    private NotSearched named(NotSearched told) {
        return new NotSearched(repository.name(Path.of(told.path())), told.why(), told.bytes(), told.detail());
    }

    private void take(MutableObjectId id, int type, Path container, boolean borrowed, Visitor visitor)
            throws IOException {
        cancel.check();
        if (!borrowed || reached().contains(id)) {
            visitor.object(id, type, container);
        }
    }

    /** Objects that are not trees, or not known to be. */
    long count() throws IOException {
        long[] count = new long[1];
        visit((_, type, _) -> count[0] += type == Constants.OBJ_TREE ? 0 : 1);
        return count[0];
    }

    /** All objects of a type. */
    List<ObjectId> ids(int wanted) throws IOException {
        List<ObjectId> ids = new ArrayList<>();
        visit((id, type, _) -> {
            if (type == wanted || type == LooseHeader.UNKNOWN && typeOf(id) == wanted) {
                ids.add(id.toObjectId());
            }
        });
        return ids;
    }

    private int typeOf(AnyObjectId id) {
        try {
            return reader.open(id).getType();
        } catch (IOException missingOrDamaged) {
            return LooseHeader.UNKNOWN;
        }
    }

    private Set<ObjectId> reached() throws IOException {
        if (reached.isEmpty()) {
            Set<ObjectId> all = new HashSet<>();
            try (ObjectWalk walk = new ObjectWalk(reader)) {
                for (Roots.Root root : roots.all()) {
                    if (reader.has(root.id())) {
                        walk.markStart(walk.parseAny(root.id()));
                    }
                }
                for (ObjectId id = walk.next(); id != null; id = walk.next()) {
                    cancel.check();
                    all.add(id.copy());
                }
                for (ObjectId id = walk.nextObject(); id != null; id = walk.nextObject()) {
                    cancel.check();
                    all.add(id.copy());
                }
            }
            reached = Optional.of(all);
        }
        return reached.get();
    }
}
