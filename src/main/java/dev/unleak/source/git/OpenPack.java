package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.pack.DeltaForest;
import dev.unleak.source.git.pack.DeltaWalk;
import dev.unleak.source.git.pack.ObjectType;
import dev.unleak.source.git.pack.ObjectVisitor;
import dev.unleak.source.git.pack.PackIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.MutableObjectId;

/**
 * A pack of a repository's store or of one that it borrows from.
 *
 * @param borrowed whether it lies in another repository's store
 * @param earlier indexes of the packs before it, whose objects are not looked at again
 */
record OpenPack(Path file, boolean borrowed, DeltaForest forest, List<PackIndex> earlier) {
    int count() {
        return forest.pack().count();
    }

    /** Whether an earlier pack holds the object as well. */
    boolean isRepeated(int rank) {
        int number = forest.pack().number(rank);
        return earlier.stream().anyMatch(index -> index.has(forest.pack().index(), number));
    }

    MutableObjectId id(int rank) {
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        forest.pack().index().id(forest.pack().number(rank), raw);
        MutableObjectId id = new MutableObjectId();
        id.fromRaw(raw);
        return id;
    }

    /** As in JGit's Constants, or {@link LooseHeader#UNKNOWN}. */
    int type(int rank) {
        Optional<ObjectType> type = forest.type(rank);
        return type.isEmpty()
                ? LooseHeader.UNKNOWN
                : switch (type.get()) {
                    case COMMIT -> Constants.OBJ_COMMIT;
                    case TREE -> Constants.OBJ_TREE;
                    case BLOB -> Constants.OBJ_BLOB;
                    case TAG -> Constants.OBJ_TAG;
                };
    }

    /**
     * Visits objects of the pack from each base to its deltas.
     *
     * @param wanted by rank
     * @param workers threads that the visitor is called from
     * @throws CancellationException if asked to stop
     */
    <S> void walk(IntPredicate wanted, ObjectVisitor<S> visitor, int workers, CancelToken cancel) {
        ExecutorService threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("unleak-unpack-", 1).factory());
        try {
            new DeltaWalk<>(forest, wanted, visitor, DeltaWalk.usualBudget(), cancel).run(threads, workers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted.");
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
