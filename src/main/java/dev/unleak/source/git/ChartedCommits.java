package dev.unleak.source.git;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a {@link Chart} with what their trees hold, some 30 bytes each: id, date, parents as distances back,
 * and the number of a holding, which many share.
 */
final class ChartedCommits {
    /** Holding numbers that mean another thing: nobody knows; nothing. */
    private static final int UNKNOWN = 0;

    private static final int NOTHING = 1;
    private static final int FIRST = 2;

    private ChartedCommits() {}

    /**
     * @param commits each after its children, with their holdings; of those that nothing reaches they do not count,
     *     since git may drop a part of these
     * @param wanted all blobs that were looked for
     */
    static byte[] write(List<Commit> commits, Spots spots, Set<ObjectId> wanted) {
        ChartWriter out = new ChartWriter();
        out.number(wanted.size());
        wanted.stream().sorted().forEach(out::id);
        out.number(spots.count());
        for (int i = 0; i < spots.count(); i++) {
            out.id(spots.spot(i).blob());
            out.text(spots.spot(i).path());
        }
        Map<BitSet, Integer> holdings = new HashMap<>();
        List<BitSet> distinct = new ArrayList<>();
        for (Commit commit : commits) {
            if (commit.isReached() && commit.holding != null && !holdings.containsKey(commit.holding.spots)) {
                holdings.put(commit.holding.spots, FIRST + distinct.size());
                distinct.add(commit.holding.spots);
            }
        }
        out.number(distinct.size());
        BitSet before = new BitSet();
        for (BitSet one : distinct) {
            out.bits(different(one, before));
            before = one;
        }
        write(commits.reversed(), holdings, out);
        return out.bytes();
    }

    private static void write(List<Commit> parentsFirst, Map<BitSet, Integer> holdings, ChartWriter out) {
        IdNumbers numbers = new IdNumbers(parentsFirst.size());
        out.number(parentsFirst.size());
        long date = 0;
        for (int number = 0; number < parentsFirst.size(); number++) {
            Commit commit = parentsFirst.get(number);
            out.id(commit);
            out.difference(commit.authored - date);
            date = commit.authored;
            out.number(commit.parentIds.size());
            for (ObjectId parent : commit.parentIds) {
                int known = numbers.number(parent);
                out.number(known < 0 ? 0 : number - known);
                if (known < 0) {
                    out.id(parent);
                }
            }
            out.number(holding(commit, holdings));
            numbers.add(commit, number);
        }
    }

    private static int holding(Commit commit, Map<BitSet, Integer> holdings) {
        if (!commit.isReached()) {
            return UNKNOWN;
        }
        return commit.holding == null ? NOTHING : holdings.getOrDefault(commit.holding.spots, UNKNOWN);
    }

    private static BitSet different(BitSet one, BitSet other) {
        BitSet different = (BitSet) one.clone();
        different.xor(other);
        return different;
    }

    /**
     * The commits, with what they hold of the wanted blobs; parents first.
     *
     * @param wanted what is looked for now
     * @param isNew whether no commit of the chart can hold a blob, for it came later
     * @param spots still empty; filled
     * @return empty if blobs are wanted that were not looked for, or the bytes are damaged
     */
    static Optional<List<Commit>> read(byte[] bytes, Set<ObjectId> wanted, Predicate<ObjectId> isNew, Spots spots) {
        try {
            ChartReader in = new ChartReader(bytes);
            Set<ObjectId> lookedFor = new HashSet<>();
            for (int i = in.count(); i > 0; i--) {
                lookedFor.add(in.id());
            }
            if (!wanted.stream().allMatch(blob -> lookedFor.contains(blob) || isNew.test(blob))) {
                return Optional.empty();
            }
            return Optional.of(commits(in, holdings(in, numbers(in, wanted, spots))));
        } catch (BufferUnderflowException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /** The present numbers of the spots; -1 for those that nobody asks for any more. */
    private static int[] numbers(ChartReader in, Set<ObjectId> wanted, Spots spots) {
        int[] numbers = new int[in.count()];
        for (int i = 0; i < numbers.length; i++) {
            ObjectId blob = in.id();
            String path = in.text();
            numbers[i] = wanted.contains(blob) ? spots.number(path, blob) : -1;
        }
        return numbers;
    }

    private static List<@Nullable Holding> holdings(ChartReader in, int[] numbers) {
        List<@Nullable Holding> holdings = new ArrayList<>();
        BitSet stored = new BitSet();
        for (int i = in.count(); i > 0; i--) {
            stored = different(stored, in.bits());
            BitSet spots = new BitSet();
            stored.stream()
                    .map(number -> numbers[number])
                    .filter(number -> number >= 0)
                    .forEach(spots::set);
            holdings.add(spots.isEmpty() ? null : new Holding(spots));
        }
        return holdings;
    }

    private static List<Commit> commits(ChartReader in, List<@Nullable Holding> holdings) {
        int count = in.count();
        List<Commit> commits = new ArrayList<>(count);
        long date = 0;
        for (int i = 0; i < count; i++) {
            ObjectId id = in.id();
            date += in.difference();
            List<ObjectId> parents = new ArrayList<>(2);
            for (int parent = in.count(); parent > 0; parent--) {
                int back = in.count();
                parents.add(back == 0 ? in.id() : commits.get(i - back));
            }
            Commit commit = new Commit(id, ObjectId.zeroId(), parents, date);
            int holding = in.count();
            commit.charted = holding != UNKNOWN;
            commit.holding = holding < FIRST ? null : holdings.get(holding - FIRST);
            commits.add(commit);
        }
        return commits;
    }
}
