package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Suppression;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.suppress.OwnMark;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says of each hit whether somebody said that it may stand: a mark beside it, or the project's baseline. An entry names
 * a secret and covers it wherever it stands; a mark covers the place. Searching threads report to it.
 */
final class Suppressor {
    private final boolean on;
    private final Optional<Path> file;
    private final Optional<Baseline> baseline;
    private final Optional<ProjectIds> ids;
    private final Set<OwnMark> marks = ConcurrentHashMap.newKeySet();

    private Suppressor(boolean on, Optional<Path> file, Optional<Store> store, Detector detector) {
        this.on = on;
        this.file = file;
        this.baseline = file.map(BaselineFile::read).map(known -> masked(known, detector));
        this.ids = baseline.map(known -> new ProjectIds(known.scheme(), store.map(Store::secretIds)));
    }

    /**
     * With the baseline that the request names, or the one that lies with the root.
     *
     * @throws dev.unleak.model.UserError if it cannot be read: a scan without it would call too much a finding
     */
    static Suppressor of(ScanRequest request, Path root, Optional<Store> store, Detector detector) {
        Path near = root.equals(Sources.STDIN) ? Path.of("").toAbsolutePath() : root;
        Optional<Path> file =
                request.suppress() ? request.baseline().or(() -> BaselineFile.near(near)) : Optional.empty();
        return new Suppressor(request.suppress(), file, store, detector);
    }

    /** What people wrote may hold another secret. */
    private static Baseline masked(Baseline baseline, Detector detector) {
        return new Baseline(
                baseline.scheme(),
                baseline.entries().stream()
                        .map(entry -> new Entry(
                                entry.id(),
                                entry.type(),
                                MaskedText.of(entry.reason(), detector),
                                MaskedText.of(entry.author(), detector),
                                entry.date(),
                                entry.expires(),
                                entry.hint()))
                        .toList());
    }

    /** Takes our own marks of a fragment. */
    void note(Collection<OwnMark> found) {
        marks.addAll(found);
    }

    /** Works out the secret's id while its value is at hand, if some entry or mark may name it. */
    void learn(Candidate candidate, Fingerprint fingerprint, List<IgnoreMark> beside, double minConfidence) {
        boolean named = beside.stream().anyMatch(IgnoreMark::ours);
        if (named || candidate.confidence() >= minConfidence && wants(candidate.type(), beside)) {
            ids.ifPresent(known -> known.learn(fingerprint, candidate.secret()));
        }
    }

    private boolean wants(String type, List<IgnoreMark> beside) {
        return beside.stream().anyMatch(IgnoreMark::ours)
                || baseline.map(known -> known.types().contains(type)).orElse(false);
    }

    /** Completes the ids of hits that only an earlier scan has seen. */
    void complete(Collection<Hit> hits, Map<Origin, List<Place>> places, Findings findings, Reread reread, Path root) {
        ids.ifPresent(known -> {
            for (Hit hit : hits) {
                if (wants(hit.type(), hit.marks())) {
                    places.getOrDefault(hit.origin(), List.of()).stream()
                            .findFirst()
                            .map(place -> Findings.occurrence(hit, place, Optional.empty()))
                            .ifPresent(spot -> known.reread(findings.finding(hit, List.of()), spot, reread, root));
                }
            }
            known.keep();
        });
    }

    /** Why a hit does not count; empty if it does. */
    Optional<Suppression> of(Hit hit) {
        if (!on) {
            return Optional.empty();
        }
        Optional<String> id = ids.flatMap(known -> known.of(hit.fingerprint()));
        return hit.marks().stream()
                .filter(mark -> !mark.ours() || id.map(mark.id()::equals).orElse(false))
                .findFirst()
                .map(Suppression::by)
                .or(() -> id.flatMap(known -> entry(known, hit.type())).map(Entry::suppression));
    }

    private Optional<Entry> entry(String id, String type) {
        return baseline.flatMap(known -> known.entry(id, type));
    }

    /**
     * One of our marks names the secret, so it speaks for earlier versions of its file as well: nobody can put a mark
     * into history.
     */
    static List<Occurrence> throughHistory(List<Occurrence> all) {
        Map<String, Suppression> named = new HashMap<>();
        for (Occurrence occurrence : all) {
            occurrence
                    .suppression()
                    .filter(word -> word.by().equals(IgnoreMark.OURS))
                    .ifPresent(word -> named.put(occurrence.place().path(), word));
        }
        return named.isEmpty()
                ? all
                : all.stream()
                        .map(occurrence -> occurrence.with(occurrence
                                .suppression()
                                .or(() -> Optional.ofNullable(
                                        named.get(occurrence.place().path())))))
                        .toList();
    }

    /** What a scan that came to its end has to say of the ignores. */
    SuppressionAudit audit(Collection<Hit> hits, Path root, boolean whole) {
        if (!on) {
            return SuppressionAudit.NOTHING;
        }
        List<OwnMark> staleMarks = marks.stream()
                .filter(mark -> isStale(mark, hits))
                .sorted(OwnMark.ORDER)
                .toList();
        boolean wholeProject = whole && file.map(path -> isWithin(root, path)).orElse(false);
        return new SuppressionAudit(staleMarks, wholeProject ? staleEntries(hits) : List.of(), baseline.isPresent());
    }

    private boolean isStale(OwnMark mark, Collection<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.origin() instanceof Origin.File(String path) && path.equals(mark.path())
                        || hit.origin() instanceof Origin.Stdin && mark.path().equals("-"))
                .noneMatch(hit -> ids.flatMap(known -> known.of(hit.fingerprint()))
                        .map(mark.id()::equals)
                        .orElse(false));
    }

    /** A scan of one folder in the project says nothing about the secrets of others. */
    private static boolean isWithin(Path root, Path file) {
        Path project = BaselineFile.project(file);
        return root.equals(project) || !root.startsWith(project);
    }

    private List<Entry> staleEntries(Collection<Hit> hits) {
        Set<Entry> found = ConcurrentHashMap.newKeySet();
        for (Hit hit : hits) {
            ids.flatMap(known -> known.of(hit.fingerprint()))
                    .flatMap(id -> entry(id, hit.type()))
                    .ifPresent(found::add);
        }
        return baseline.map(Baseline::entries).orElse(List.of()).stream()
                .filter(entry -> !found.contains(entry))
                .toList();
    }
}
