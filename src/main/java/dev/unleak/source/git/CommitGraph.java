package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Where;
import dev.unleak.source.git.Roots.Root;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** All commits that git keeps, reachable or not, children before parents, and what names them. */
final class CommitGraph {
    private static final int MOST_BYTES = 16 << 20;
    private static final int DEEPEST_TAG = 20;

    private final ObjectReader reader;
    private final ObjectIdOwnerMap<Commit> commits = new ObjectIdOwnerMap<>();

    /** Roots by the object they name in the end, tags peeled. */
    private final Map<ObjectId, List<Root>> rootsOf = new HashMap<>();

    private List<Commit> order = List.of();
    private boolean whole = true;

    private CommitGraph(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * @param charted commits that an earlier scan knows
     * @param ids all others
     */
    static CommitGraph load(
            ObjectReader reader, List<Commit> charted, List<ObjectId> ids, Roots roots, CancelToken cancel) {
        CommitGraph graph = new CommitGraph(reader);
        charted.forEach(graph.commits::add);
        for (ObjectId id : ids) {
            cancel.check();
            graph.add(id);
        }
        for (Root root : roots.all()) {
            graph.peel(root);
        }
        for (Commit commit : graph.commits) {
            commit.parents = graph.present(commit.parentIds);
            for (Commit parent : commit.parents) {
                parent.waiting++;
            }
        }
        roots.head().flatMap(graph::find).ifPresent(head -> {
            head.inHead = true;
            head.reached(Where.HISTORY);
        });
        return graph;
    }

    private List<Commit> present(List<ObjectId> ids) {
        List<Commit> present = new ArrayList<>(ids.size());
        for (ObjectId id : ids) {
            Commit commit = id instanceof Commit known ? known : commits.get(id);
            if (commit != null) {
                present.add(commit);
            }
        }
        return present;
    }

    private void add(ObjectId id) {
        try {
            byte[] raw = raw(id);
            commits.add(new Commit(id, GitText.tree(raw), GitText.parents(raw), GitText.authored(raw)));
        } catch (IOException missingOrDamaged) {
            // Reading the objects has told of it.
            whole = false;
        }
    }

    /** Whether every commit could be read. */
    boolean isWhole() {
        return whole;
    }

    private byte[] raw(ObjectId commit) throws IOException {
        return reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes(MOST_BYTES);
    }

    /**
     * Looks up the trees of those charted commits whose holding nobody knows, or does not count any more since nothing
     * reaches them: git may have dropped a part of these.
     *
     * @return how many commits there are of which the tree is to be read
     */
    int findTrees() {
        int count = 0;
        for (Commit commit : childrenFirst()) {
            commit.charted &= commit.isReached();
            if (!commit.charted) {
                count++;
                commit.holding = null;
                if (commit.tree.equals(ObjectId.zeroId())) {
                    findTree(commit);
                }
            }
        }
        return count;
    }

    private void findTree(Commit commit) {
        try {
            commit.tree = GitText.tree(raw(commit));
        } catch (IOException missingOrDamaged) {
            // It holds nothing that anybody could read.
            whole = false;
        }
    }

    private void peel(Root root) {
        ObjectId id = root.id();
        try {
            for (int depth = 0; depth < DEEPEST_TAG; depth++) {
                rootsOf.computeIfAbsent(id, _ -> new ArrayList<>()).add(root);
                if (commits.contains(id)) {
                    return;
                }
                ObjectLoader object = reader.open(id);
                if (object.getType() == Constants.OBJ_TREE) {
                    commits.add(new Commit(id, id, List.of(), 0));
                }
                if (object.getType() != Constants.OBJ_TAG) {
                    return;
                }
                id = GitText.tagged(object.getCachedBytes(MOST_BYTES));
            }
        } catch (IOException missingOrDamaged) {
            // A ref to nothing reaches nothing.
            return;
        }
    }

    Optional<Commit> find(AnyObjectId id) {
        return Optional.ofNullable(commits.get(id));
    }

    /** Roots that name the object itself or a tag of it. */
    List<Root> rootsOf(ObjectId id) {
        return rootsOf.getOrDefault(id, List.of());
    }

    /** The commits, each after all its children, and each knowing what kind of root reaches it. */
    List<Commit> childrenFirst() {
        if (order.isEmpty()) {
            order = sorted();
        }
        return order;
    }

    private List<Commit> sorted() {
        List<Commit> sorted = new ArrayList<>(commits.size());
        List<Commit> newest = new ArrayList<>();
        for (Commit commit : commits) {
            for (Root root : rootsOf(commit)) {
                commit.reached(root.where());
                commit.pushed |= root.pushed();
            }
            if (commit.waiting == 0) {
                newest.add(commit);
            }
        }
        // In an order that does not depend on how the commits came in: dates are often the same.
        newest.sort(null);
        Deque<Commit> ready = new ArrayDeque<>(newest);
        while (!ready.isEmpty()) {
            Commit commit = ready.remove();
            sorted.add(commit);
            for (Commit parent : commit.parents) {
                parent.reached(commit.where);
                parent.inHead |= commit.inHead;
                parent.pushed |= commit.pushed;
                if (--parent.waiting == 0) {
                    ready.add(parent);
                }
            }
        }
        return sorted;
    }

    /**
     * The roots that reach a commit, as bits. To be asked once for each commit, in order: the bits are handed on to the
     * parents, so that only those of a few commits are held at a time, and count until the next call.
     *
     * @param numbers bits of the roots that count
     */
    BitSet takeRoots(Commit commit, Map<Root, Integer> numbers) {
        BitSet here = commit.roots == null ? new BitSet() : commit.roots;
        commit.roots = null;
        for (Root root : rootsOf(commit)) {
            Integer number = numbers.get(root);
            if (number != null) {
                here.set(number);
            }
        }
        boolean handedOn = false;
        for (Commit parent : commit.parents) {
            if (parent.roots == null) {
                parent.roots = handedOn ? (BitSet) here.clone() : here;
                handedOn = true;
            } else {
                parent.roots.or(here);
            }
        }
        return here;
    }
}
