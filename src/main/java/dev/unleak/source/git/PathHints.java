package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.MutableObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** One path for each blob, the first met: what a file is called helps to judge what stands in it. */
final class PathHints {
    private static final int LONGEST = 200;

    private final ObjectReader reader;
    private final CancelToken cancel;
    private Optional<Trees> rest;
    private final ObjectIdOwnerMap<Named> named = new ObjectIdOwnerMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** A tree or blob, under the name by which it was met first. */
    private static final class Named extends ObjectIdOwnerMap.Entry {
        final @Nullable Named above;
        final String name;

        Named(AnyObjectId id, @Nullable Named above, String name) {
            super(id);
            this.above = above;
            this.name = name;
        }
    }

    /** Lists the trees of all commits. */
    interface Trees {
        Collection<ObjectId> all() throws IOException;
    }

    /**
     * @param fresh trees of commits that were not searched before, in which new blobs mostly stand
     * @param rest asked when a blob is in none of those
     */
    PathHints(ObjectReader reader, Collection<ObjectId> fresh, Trees rest, CancelToken cancel) {
        this.reader = reader;
        this.rest = Optional.of(rest);
        this.cancel = cancel;
        readBelow(fresh);
    }

    /** Each tree below the roots is read once. */
    private void readBelow(Collection<ObjectId> roots) {
        Deque<Named> open = new ArrayDeque<>();
        for (ObjectId root : roots) {
            meet(root, null, "").ifPresent(open::add);
            while (!open.isEmpty()) {
                cancel.check();
                Named tree = open.removeLast();
                try {
                    read(tree, reader.open(tree, Constants.OBJ_TREE).getCachedBytes(TreeEntries.MOST_BYTES), open);
                } catch (IOException missingOrDamaged) {
                    // Its files are searched without a hint.
                    continue;
                }
            }
        }
    }

    private void read(Named tree, byte[] bytes, Deque<Named> open) {
        TreeEntries entries = new TreeEntries(bytes);
        MutableObjectId id = new MutableObjectId();
        while (entries.next(id)) {
            if (entries.isTree()) {
                meet(id, tree, entries.name()).ifPresent(open::add);
            } else if (entries.isFile() && !named.contains(id)) {
                meet(id, tree, entries.name());
            }
        }
    }

    private Optional<Named> meet(AnyObjectId id, @Nullable Named above, String name) {
        if (named.contains(id)) {
            return Optional.empty();
        }
        Named met = new Named(id, above, names.computeIfAbsent(name, same -> same));
        named.add(met);
        return Optional.of(met);
    }

    /** The path, with '/' between names; empty where none is known. */
    String of(ObjectId blob) throws IOException {
        if (!named.contains(blob) && rest.isPresent()) {
            Trees trees = rest.get();
            rest = Optional.empty();
            readBelow(trees.all());
        }
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (Named at = named.get(blob); at != null && at.above != null && depth < LONGEST; at = at.above, depth++) {
            path.insert(0, at.name).insert(0, '/');
        }
        return path.isEmpty() ? "" : path.substring(1);
    }
}
