package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.Roots.Root;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Follows spots through the commit graph in one pass from children to parents. What commits hold is compared as whole
 * remainders, and where a commit holds the same as its parent, as nearly all do, there is nothing to do.
 */
final class Histories {
    private final CommitGraph graph;
    private final TreeSieve sieve;
    private final Map<Root, Integer> numbers;
    private final CancelToken cancel;
    private final List<Story> stories = new ArrayList<>();

    private Histories(CommitGraph graph, TreeSieve sieve, Map<Root, Integer> numbers, CancelToken cancel) {
        this.graph = graph;
        this.sieve = sieve;
        this.numbers = numbers;
        this.cancel = cancel;
    }

    /**
     * One story for each of the spots, by number.
     *
     * @param numbers bits of the roots whose names are to be told
     * @param messages commits of which is asked which roots reach them; their bits are set
     */
    static List<Story> follow(
            CommitGraph graph,
            TreeSieve sieve,
            Spots spots,
            Map<Root, Integer> numbers,
            Map<ObjectId, BitSet> messages,
            CancelToken cancel) {
        Histories histories = new Histories(graph, sieve, numbers, cancel);
        List<Commit> commits = graph.childrenFirst();
        Set<Holding> holdings = histories.sift(commits, messages);
        for (int i = 0; i < spots.count(); i++) {
            histories.stories.add(new Story());
        }
        for (Holding holding : holdings) {
            holding.spots.stream().forEach(spot -> histories.stories.get(spot).heldBy(holding));
        }
        histories.compare(commits);
        return histories.stories;
    }

    private Set<Holding> sift(List<Commit> commits, Map<ObjectId, BitSet> messages) {
        Set<Holding> holdings = new HashSet<>();
        for (Commit commit : commits) {
            cancel.check();
            BitSet roots = graph.takeRoots(commit, numbers);
            BitSet asked = messages.get(commit);
            if (asked != null) {
                asked.or(roots);
            }
            Holding holding = commit.charted ? commit.holding : sieve.holding(commit.tree);
            commit.holding = holding;
            if (holding != null) {
                holdings.add(holding);
                holding.roots.or(roots);
                holding.pushed |= commit.pushed;
                if (commit.where.compareTo(holding.where) < 0) {
                    holding.where = commit.where;
                }
            }
        }
        return holdings;
    }

    private void compare(List<Commit> commits) {
        for (Commit commit : commits) {
            cancel.check();
            Holding here = commit.holding;
            BitSet carried = commit.carried;
            commit.carried = null;
            if (here != null && carried != here.spots) {
                BitSet ended = (BitSet) here.spots.clone();
                if (carried != null) {
                    ended.andNot(carried);
                }
                ended.stream().forEach(spot -> stories.get(spot).lastSeen(commit));
            }
            boolean changed = commit.parents.isEmpty();
            for (Commit parent : commit.parents) {
                changed |= parent.holding != here;
                if (here != null && parent.holding != null && parent.where == commit.where) {
                    parent.carried = parent.carried == null ? here.spots : union(parent.carried, here.spots);
                }
            }
            if (changed) {
                arrivals(commit, here);
                if (commit.inHead) {
                    removals(commit, here);
                }
            }
        }
    }

    private void arrivals(Commit commit, @Nullable Holding here) {
        BitSet fresh = Holding.without(here, null);
        for (Commit parent : commit.parents) {
            if (parent.holding != null) {
                fresh.andNot(parent.holding.spots);
            }
        }
        fresh.stream().forEach(spot -> stories.get(spot).broughtIn(commit));
    }

    private void removals(Commit commit, @Nullable Holding here) {
        for (Commit parent : commit.parents) {
            Holding.without(parent.holding, here).stream()
                    .forEach(spot -> stories.get(spot)
                            .takenOut(
                                    commit,
                                    commit.parents.stream()
                                            .allMatch(p -> p.holding != null && p.holding.spots.get(spot))));
        }
    }

    /** Shares what is equal; changes neither. */
    private static BitSet union(BitSet one, BitSet other) {
        if (one == other) {
            return one;
        }
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
