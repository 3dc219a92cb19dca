package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Finds names for blobs that no commit holds: in trees left over by an interrupted command, or none at all. */
final class DanglingTrees {
    /** Paths told of one blob. */
    private static final int MOST_PATHS = 20;

    private DanglingTrees() {}

    /** Lists the ids of all trees. */
    interface Ids {
        List<ObjectId> all() throws IOException;
    }

    /**
     * Paths of each blob; its own id where it has no name.
     *
     * @param sieve knows the trees that commits hold
     */
    static Map<ObjectId, List<String>> paths(
            ObjectReader reader,
            LeadingTrees leading,
            Set<ObjectId> blobs,
            TreeSieve sieve,
            Ids trees,
            CancelToken cancel)
            throws IOException {
        Spots spots = new Spots();
        TreeSieve leftOver = new TreeSieve(reader, leading, blobs, spots, cancel);
        BitSet whole = new BitSet();
        for (ObjectId tree : trees.all()) {
            if (!sieve.read(tree)) {
                Holding holding = leftOver.holding(tree);
                if (holding != null) {
                    whole.or(holding.spots);
                }
            }
        }
        Map<ObjectId, List<String>> paths = new HashMap<>();
        whole.stream().mapToObj(spots::spot).forEach(spot -> {
            List<String> of = paths.computeIfAbsent(spot.blob(), _ -> new ArrayList<>());
            // A tree within another gives the end of the same path.
            of.removeIf(path -> spot.path().endsWith("/" + path));
            boolean known = of.stream().anyMatch(path -> path.endsWith("/" + spot.path()));
            if (!known && of.size() < MOST_PATHS) {
                of.add(spot.path());
            }
        });
        blobs.forEach(blob -> paths.computeIfAbsent(blob, id -> List.of(id.name())));
        return paths;
    }
}
