package dev.unleak.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;

/** Random histories with branches, merges and octopuses, against the slow way: look at every commit. */
class ProvenanceProperties {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PATHS = List.of("a", "b", "dir/a", "dir/deep/c");

    private final Path root;

    ProvenanceProperties() throws IOException {
        root = Files.createTempDirectory("unleak-history");
    }

    @AfterTry
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A commit as the test knows it. */
    private record Node(ObjectId id, Set<Node> parents, Map<String, ObjectId> files, Instant date) {
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && node.id.equals(id);
        }

        boolean holds(String path, ObjectId blob) {
            return blob.equals(files.get(path));
        }
    }

    @Property(tries = 15)
    void agreesWithLookingAtEveryCommit(@ForAll long seed) throws IOException {
        GitCli.init(root);
        Random random = new Random(seed);
        try (GitRepository repository = GitRepository.at(root).orElseThrow()) {
            List<ObjectId> blobs = new ArrayList<>();
            List<Node> nodes = new ArrayList<>();
            try (ObjectInserter inserter = repository.jgit().newObjectInserter()) {
                for (int i = 0; i < 3; i++) {
                    blobs.add(inserter.insert(Constants.OBJ_BLOB, ("content " + i).getBytes(StandardCharsets.UTF_8)));
                }
                for (int i = 0; i < 30; i++) {
                    nodes.add(commit(inserter, random, nodes, blobs, i));
                }
                inserter.flush();
            }
            Map<String, Node> refs = new TreeMap<>();
            for (String name : List.of("main", "left", "right")) {
                refs.put(name, nodes.get(random.nextInt(nodes.size())));
            }
            for (Map.Entry<String, Node> ref : refs.entrySet()) {
                RefUpdate update = repository.jgit().updateRef("refs/heads/" + ref.getKey());
                update.setNewObjectId(ref.getValue().id());
                update.disableRefLog();
                update.forceUpdate();
            }
            // Nothing outside of trees: a blob in no commit has another kind of place.
            Map<Origin, List<Place>> places = new GitSource(repository, new Scope.Everything())
                    .places(
                            blobs.stream()
                                    .map(b -> (Origin) new Origin.Blob(b.name()))
                                    .toList(),
                            new CancelToken());

            for (ObjectId blob : blobs) {
                for (String path : PATHS) {
                    Optional<Place> told = places.getOrDefault(new Origin.Blob(blob.name()), List.of()).stream()
                            .filter(place -> place.path().equals(path) && place.where() != Where.INDEX)
                            .findFirst();
                    check(told, path, blob, nodes, refs);
                }
            }
        }
    }

    private static void check(
            Optional<Place> told, String path, ObjectId blob, List<Node> nodes, Map<String, Node> refs) {
        List<Node> holding = nodes.stream().filter(n -> n.holds(path, blob)).toList();
        assertThat(told.isPresent()).isEqualTo(!holding.isEmpty());
        if (holding.isEmpty()) {
            return;
        }
        Place place = told.orElseThrow();
        Map<String, Set<Node>> reach = new HashMap<>();
        refs.forEach((name, node) -> reach.put(name, ancestors(node)));
        Set<Node> reached = reach.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        boolean history = holding.stream().anyMatch(reached::contains);
        Node head = Objects.requireNonNull(refs.get("main"));
        Set<Node> headsLine = Objects.requireNonNull(reach.get("main"));
        assertThat(place.where())
                .isEqualTo(head.holds(path, blob) ? Where.HEAD : history ? Where.HISTORY : Where.UNREACHABLE);
        List<Node> kind =
                holding.stream().filter(n -> reached.contains(n) == history).toList();
        Instant first = kind.stream()
                .filter(n -> n.parents().stream().noneMatch(p -> p.holds(path, blob)))
                .map(Node::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = kind.stream()
                .filter(n -> kind.stream().noneMatch(child -> child.parents().contains(n)))
                .map(Node::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(place.first().map(CommitInfo::date)).contains(first);
        assertThat(place.last().map(CommitInfo::date)).contains(last);
        assertThat(new TreeSet<>(place.refs()))
                .isEqualTo(refs.keySet().stream()
                        .filter(name -> holding.stream().anyMatch(Objects.requireNonNull(reach.get(name))::contains))
                        .collect(Collectors.toCollection(TreeSet::new)));
        place.removed().ifPresent(commit -> {
            Node remover = nodes.stream()
                    .filter(n -> n.id().name().equals(commit.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(headsLine).contains(remover);
            assertThat(remover.holds(path, blob)).isFalse();
            assertThat(remover.parents()).anyMatch(parent -> parent.holds(path, blob));
        });
        boolean wasOnHeadsLine = headsLine.stream().anyMatch(n -> n.holds(path, blob));
        assertThat(place.removed().isPresent()).isEqualTo(wasOnHeadsLine && !head.holds(path, blob));
    }

    private static Set<Node> ancestors(Node node) {
        Set<Node> all = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            Node next = open.removeLast();
            if (all.add(next)) {
                open.addAll(next.parents());
            }
        }
        return all;
    }

    private static Node commit(
            ObjectInserter inserter, Random random, List<Node> before, List<ObjectId> blobs, int number)
            throws IOException {
        Set<Node> parents = new HashSet<>();
        for (int i = random.nextInt(10) == 0 ? 3 : random.nextInt(3); i > 0 && !before.isEmpty(); i--) {
            parents.add(before.get(before.size() - 1 - random.nextInt(Math.min(6, before.size()))));
        }
        Map<String, ObjectId> files = new TreeMap<>();
        parents.stream().sorted(Comparator.comparing(Node::id)).findFirst().ifPresent(p -> files.putAll(p.files()));
        String path = PATHS.get(random.nextInt(PATHS.size()));
        if (random.nextBoolean()) {
            files.put(path, blobs.get(random.nextInt(blobs.size())));
        } else {
            files.remove(path);
        }
        // Dates that do not follow the graph, as after a rebase.
        Instant date = BEGIN.plusSeconds(random.nextInt(1_000_000));
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree(inserter, files, ""));
        commit.setParentIds(parents.stream().map(Node::id).toList());
        commit.setAuthor(new PersonIdent("Ada", "ada@example.org", date, ZoneOffset.UTC));
        commit.setCommitter(commit.getAuthor());
        commit.setMessage("Commit " + number);
        return new Node(inserter.insert(commit), parents, files, date);
    }

    private static ObjectId tree(ObjectInserter inserter, Map<String, ObjectId> files, String prefix)
            throws IOException {
        TreeFormatter tree = new TreeFormatter();
        Set<String> folders = new HashSet<>();
        for (Map.Entry<String, ObjectId> file : files.entrySet()) {
            if (!file.getKey().startsWith(prefix)) {
                continue;
            }
            String rest = file.getKey().substring(prefix.length());
            int slash = rest.indexOf('/');
            if (slash < 0) {
                tree.append(rest, FileMode.REGULAR_FILE, file.getValue());
            } else if (folders.add(rest.substring(0, slash))) {
                String folder = rest.substring(0, slash);
                tree.append(folder, FileMode.TREE, tree(inserter, files, prefix + folder + "/"));
            }
        }
        return inserter.insert(tree);
    }
}
