package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Places objects with what an earlier scan charted where that suffices, from all commits and trees where not. Both ways
 * tell the same.
 */
final class Placement {
    /** Of more commits than this it is quicker to find from below which trees lead to blobs than to read each tree. */
    private static final int MOST_READ = 2_000;

    private final GitRepository repository;
    private final ObjectReader reader;
    private final Roots roots;
    private final CancelToken cancel;
    private Optional<Placed> placed = Optional.empty();
    private Optional<byte[]> commits = Optional.empty();

    Placement(GitRepository repository, ObjectReader reader, Roots roots, CancelToken cancel) {
        this.repository = repository;
        this.reader = reader;
        this.roots = roots;
        this.cancel = cancel;
    }

    /**
     * @param earlier what an earlier scan told
     * @param now what this one has read; empty if it did not read everything
     */
    Map<Origin, List<Place>> of(Asked asked, Optional<Chart> earlier, Optional<Chart> now) throws IOException {
        if (now.isEmpty()) {
            return anew(asked, earlier);
        }
        List<Staged> staged = asked.blobs().isEmpty() ? List.of() : Staged.in(repository, reader, roots.head());
        ObjectId state = Placed.state(asked, roots, now.get(), staged);
        Optional<Placed> same =
                earlier.flatMap(Chart::placed).filter(known -> known.state().equals(state));
        Optional<Map<Origin, List<Place>>> remembered = same.flatMap(known -> known.places(new CommitInfos(reader)));
        if (remembered.isPresent()) {
            placed = same;
            commits = earlier.flatMap(Chart::commits);
            return remembered.get();
        }
        Map<Origin, List<Place>> places = anew(asked, earlier);
        placed = Optional.of(new Placed(state, Placed.body(places)));
        return places;
    }

    private Map<Origin, List<Place>> anew(Asked asked, Optional<Chart> chart) throws IOException {
        if (chart.isPresent()) {
            Optional<Map<Origin, List<Place>>> quickly = quickly(asked, chart.get());
            if (quickly.isPresent()) {
                return quickly.get();
            }
        }
        return fromAll(asked);
    }

    /** What this scan has read, with what lets the next one place quickly. */
    Chart completed(Chart now, Optional<Chart> earlier) {
        Chart completed = now.with(placed, commits);
        boolean older = commits.isPresent() && commits.equals(earlier.flatMap(Chart::commits));
        return older ? completed.and(earlier.orElseThrow().loose()) : completed;
    }

    /** Empty if the chart does not suffice. */
    private Optional<Map<Origin, List<Place>>> quickly(Asked asked, Chart chart) throws IOException {
        if (chart.commits().isEmpty()) {
            return Optional.empty();
        }
        Newness newness = Newness.since(chart, repository);
        Spots spots = new Spots();
        Optional<List<Commit>> charted =
                ChartedCommits.read(chart.commits().get(), asked.blobs(), newness::isNew, spots);
        if (charted.isEmpty()) {
            return Optional.empty();
        }
        List<ObjectId> others = new Objects(repository, chart.packs(), reader, roots, cancel).ids(Constants.OBJ_COMMIT);
        CommitGraph graph = CommitGraph.load(reader, charted.get(), others, roots, cancel);
        if (graph.findTrees() > MOST_READ) {
            return Optional.empty();
        }
        TreeSieve sieve = new TreeSieve(reader, LeadingTrees.unknown(), asked.blobs(), spots, cancel);
        Provenance provenance = new Provenance(repository, reader, roots, graph, cancel);
        if (!provenance.place(asked, sieve, spots).isEmpty()) {
            return Optional.empty();
        }
        boolean same = repository.packs().files().size() == newness.known().size()
                && asked.blobs().stream().noneMatch(newness::isNew);
        if (same) {
            commits = chart.commits();
        } else {
            chart(graph, sieve, spots, asked);
        }
        return Optional.of(provenance.places());
    }

    private Map<Origin, List<Place>> fromAll(Asked asked) throws IOException {
        Objects objects = new Objects(repository, Set.of(), reader, roots, cancel);
        CommitGraph graph = CommitGraph.load(reader, List.of(), objects.ids(Constants.OBJ_COMMIT), roots, cancel);
        Spots spots = new Spots();
        LeadingTrees leading = LeadingTrees.to(asked.blobs(), repository.packs().all(), cancel);
        TreeSieve sieve = new TreeSieve(reader, leading, asked.blobs(), spots, cancel);
        Provenance provenance = new Provenance(repository, reader, roots, graph, cancel);
        Set<ObjectId> left = provenance.place(asked, sieve, spots);
        if (!left.isEmpty()) {
            DanglingTrees.paths(reader, leading, left, sieve, () -> objects.ids(Constants.OBJ_TREE), cancel)
                    .forEach((blob, paths) -> paths.forEach(path -> provenance.dangling(blob, path)));
        }
        chart(graph, sieve, spots, asked);
        return provenance.places();
    }

    /** Keeps the commits that are in packs; the others are looked at each time. */
    private void chart(CommitGraph graph, TreeSieve sieve, Spots spots, Asked asked) throws IOException {
        if (graph.isWhole() && sieve.isWhole()) {
            Packs packs = repository.packs();
            byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
            List<Commit> packed = new ArrayList<>();
            for (Commit commit : graph.childrenFirst()) {
                commit.copyRawTo(raw, 0);
                if (!commit.isTree() && packs.holds(raw)) {
                    packed.add(commit);
                }
            }
            commits = Optional.of(ChartedCommits.write(packed, spots, asked.blobs()));
        }
    }
}
