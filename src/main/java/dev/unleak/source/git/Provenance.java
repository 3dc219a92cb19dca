package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import dev.unleak.source.git.Roots.Root;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Works out what blobs and messages mean to people: paths, commits, refs, and how exposed that makes them. */
final class Provenance {
    /** Refs whose reach is followed by name; of those beyond, only kind and whether pushed are told. */
    private static final int MOST_ROOTS = 8192;

    /** Refs named at one place. */
    private static final int MOST_NAMES = 100;

    private final GitRepository repository;
    private final ObjectReader reader;
    private final Roots roots;
    private final CommitGraph graph;
    private final CancelToken cancel;
    private final List<String> names = new ArrayList<>();
    private final Map<Root, Integer> numbers = new HashMap<>();
    private final CommitInfos infos;
    /** Names by roots: the same roots reach many places. */
    private final Map<BitSet, List<String>> told = new HashMap<>();

    private final Map<Origin, List<Place>> places = new HashMap<>();

    Provenance(GitRepository repository, ObjectReader reader, Roots roots, CommitGraph graph, CancelToken cancel) {
        this.repository = repository;
        this.reader = reader;
        this.roots = roots;
        this.cancel = cancel;
        this.graph = graph;
        this.infos = new CommitInfos(reader);
        roots.all().stream()
                .filter(root -> !root.name().isEmpty())
                .sorted(Comparator.comparing(Root::where).thenComparing(Root::name))
                .distinct()
                .limit(MOST_ROOTS)
                .forEach(root -> {
                    numbers.put(root, names.size());
                    names.add(root.name());
                });
    }

    /**
     * @param sieve finds the blobs in the trees of commits
     * @param spots those that it has found, and those that it will find
     * @return blobs that nothing leads to but trees that are in no commit, if those
     * @throws IOException if the index cannot be read
     */
    Set<ObjectId> place(Asked asked, TreeSieve sieve, Spots spots) throws IOException {
        Map<ObjectId, BitSet> messageRoots = new HashMap<>();
        asked.messages().forEach(id -> messageRoots.put(id, new BitSet()));
        List<Story> stories = Histories.follow(graph, sieve, spots, numbers, messageRoots, cancel);
        Set<ObjectId> placed = new HashSet<>();
        for (int i = 0; i < stories.size(); i++) {
            add(spots.spot(i), stories.get(i), i);
            placed.add(spots.spot(i).blob());
        }
        stage(asked.blobs(), placed);
        asked.messages().forEach(id -> message(id, messageRoots.getOrDefault(id, new BitSet())));
        Set<ObjectId> left = new HashSet<>(asked.blobs());
        left.removeAll(placed);
        left.removeIf(this::namedItself);
        return left;
    }

    Map<Origin, List<Place>> places() {
        return places;
    }

    private void add(Spots.Spot spot, Story story, int number) {
        boolean inHead = roots.head()
                .flatMap(graph::find)
                .map(head -> head.holding)
                .filter(holding -> holding.spots.get(number))
                .isPresent();
        // Below refs/notes, folders only spread the names: the path without '/' is the object annotated.
        String path = story.where == Where.NOTE ? spot.path().replace("/", "") : spot.path();
        put(
                new Origin.Blob(spot.blob().name()),
                new Place(
                        inHead ? Where.HEAD : story.where,
                        path,
                        Optional.of(spot.blob().name()),
                        info(story.first),
                        info(story.last),
                        inHead ? Optional.empty() : info(story.removal()),
                        names(story.roots),
                        story.pushed));
    }

    private void stage(Set<ObjectId> blobs, Set<ObjectId> placed) throws IOException {
        if (blobs.isEmpty()) {
            return;
        }
        for (Staged staged : Staged.in(repository, reader, roots.head())) {
            if (blobs.contains(staged.blob())) {
                put(staged.blob(), Where.INDEX, staged.path(), List.of(), false);
                placed.add(staged.blob());
            }
        }
    }

    /** A tag or another ref may name a blob with no tree around it. */
    private boolean namedItself(ObjectId blob) {
        List<Root> naming = graph.rootsOf(blob);
        naming.stream()
                .map(Root::where)
                .min(Comparator.naturalOrder())
                .ifPresent(where -> put(blob, where, blob.name(), rootNames(naming), isPushed(naming)));
        return !naming.isEmpty();
    }

    /** Places a blob that no commit holds. */
    void dangling(ObjectId blob, String path) {
        put(blob, Where.UNREACHABLE, path, List.of(), false);
    }

    private void message(ObjectId id, BitSet reached) {
        Optional<Commit> commit = graph.find(id);
        List<Root> naming = graph.rootsOf(id);
        Where by = commit.map(c -> c.where)
                .or(() -> naming.stream().map(Root::where).min(Comparator.naturalOrder()))
                .orElse(Where.UNREACHABLE);
        Optional<CommitInfo> info = info(id);
        put(
                new Origin.Message(id.name()),
                new Place(
                        by == Where.HISTORY || by == Where.NOTE ? Where.MESSAGE : by,
                        id.name(),
                        Optional.empty(),
                        info,
                        info,
                        Optional.empty(),
                        commit.isPresent() ? names(reached) : rootNames(naming),
                        commit.map(c -> c.pushed).orElseGet(() -> isPushed(naming))));
    }

    private void put(ObjectId blob, Where where, String path, List<String> refs, boolean pushed) {
        put(
                new Origin.Blob(blob.name()),
                new Place(
                        where,
                        path,
                        Optional.of(blob.name()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        refs,
                        pushed));
    }

    private void put(Origin origin, Place place) {
        places.computeIfAbsent(origin, _ -> new ArrayList<>()).add(place);
    }

    private List<String> names(BitSet bits) {
        return told.computeIfAbsent(
                bits,
                set -> set.stream()
                        .mapToObj(names::get)
                        .distinct()
                        .limit(MOST_NAMES)
                        .toList());
    }

    private static List<String> rootNames(List<Root> naming) {
        return naming.stream()
                .map(Root::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    private static boolean isPushed(List<Root> naming) {
        return naming.stream().anyMatch(Root::pushed);
    }

    private Optional<CommitInfo> info(@Nullable Commit commit) {
        return commit == null ? Optional.empty() : info((ObjectId) commit);
    }

    private Optional<CommitInfo> info(ObjectId id) {
        return infos.of(id);
    }
}
