package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import dev.unleak.source.Source;
import dev.unleak.source.git.GitSource;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Audits one root: picks its sources, searches them on all cores, works out exposure and keeps what the request asks.
 * Safe for several scans at a time.
 */
public final class Scanner {
    private final Detector detector;
    private final RuleSet rules;
    private final Fingerprinter fingerprinter;
    private final Optional<Store> store;
    private final int jobs;
    private final Findings findings;
    private final Places places;
    private final Reread reread;

    /**
     * @param store where results and memory are kept; without one every scan starts from nothing
     * @param jobs number of searching threads, at least 1
     */
    public Scanner(Detector detector, RuleSet rules, Fingerprinter fingerprinter, Optional<Store> store, int jobs) {
        this.detector = detector;
        this.rules = rules;
        this.fingerprinter = fingerprinter;
        this.store = store;
        this.jobs = jobs;
        this.findings = new Findings(rules);
        this.places = new Places(detector);
        this.reread = new Reread(detector, fingerprinter);
    }

    /**
     * Runs to the end or until cancelled; blocks. When cancelled, the result holds what was found and says that it is
     * incomplete.
     *
     * @throws UserError if the root cannot be audited at all
     */
    public ScanResult scan(ScanRequest request, Consumer<ScanEvent> events, CancelToken cancel) {
        try (Sources sources = Sources.of(request)) {
            Optional<Kept> kept = store.filter(
                            _ -> request.store() && !sources.root().equals(Sources.STDIN))
                    .map(s -> new Kept(
                            s, s.targets().at(sources.root().toString()).id()));
            Recall recall = kept.map(k -> k.recall(request, rules.version())).orElseGet(Recall::none);
            Optional<GitSource> git = sources.git();
            if (git.isPresent() && recall.chart().isPresent()) {
                git.get().recall(recall.chart().get());
            }
            Suppressor suppressor = Suppressor.of(request, sources.root(), kept.map(Kept::store), detector);
            Tally tally = new Tally(events, firstSight(request, suppressor, events));
            sources.left().forEach(tally::skipped);
            List<Hit> hits = read(request, sources, recall, tally, suppressor, cancel);
            Placing placing = new Placing(detector);
            Map<Origin, List<Place>> all =
                    places.of(sources.all(), placing.possible(request.minConfidence(), hits), cancel);
            List<Hit> placed = placing.at(all, hits);
            List<Hit> likely = Findings.atLeast(request.minConfidence(), placed);
            Map<Origin, List<Place>> where = places.told(all, likely);
            suppressor.complete(likely, where, findings, reread, sources.root());
            boolean complete = !cancel.isCancelled();
            if (complete) {
                git.flatMap(GitSource::chart).ifPresent(recall::keep);
            }
            ScanSummary summary = tally.summary(request.root().toString(), complete);
            List<Finding> found = findings.of(likely, where, suppressor);
            return new ScanResult(
                    kept.map(k -> k.keep(request, summary, found, new ForeignPlaces(reread, sources.root())))
                            .orElse(found),
                    summary,
                    complete ? suppressor.audit(placed, sources.root(), request.isWhole()) : SuppressionAudit.NOTHING);
        } catch (IOException e) {
            throw new UserError(
                    request.root() + " cannot be read to its end (" + e.getMessage()
                            + "); check the disk, and a repository with `git fsck`.",
                    e);
        }
    }

    private List<Hit> read(
            ScanRequest request, Sources sources, Recall recall, Tally tally, Suppressor suppressor, CancelToken cancel)
            throws IOException {
        HitMaker maker = new HitMaker(detector, fingerprinter, suppressor, request.minConfidence());
        try (Search search =
                new Search(detector, maker, recall, tally, suppressor, cancel, request.wholeBlobs(), jobs)) {
            try {
                for (Source source : sources.all()) {
                    source.read(search, cancel);
                }
            } catch (CancellationException stopped) {
                // What was found until here is the result.
                cancel.cancel();
            }
            List<Hit> hits = new ArrayList<>(search.finish());
            hits.addAll(recall.met());
            return hits;
        }
    }

    /** Tells each secret that counts once, when it is first seen. */
    private Consumer<Hit> firstSight(ScanRequest request, Suppressor suppressor, Consumer<ScanEvent> events) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return hit -> {
            if (hit.confidence() >= request.minConfidence()
                    && suppressor.of(hit).isEmpty()
                    && seen.add(hit.fingerprint().hex())) {
                events.accept(new ScanEvent.Found(findings.finding(hit, List.of())));
            }
        };
    }

    /** The store's side of one scan. */
    private record Kept(Store store, long target) {
        Recall recall(ScanRequest request, String rulesVersion) {
            if (request.rescan()) {
                store.memory().clear(target);
            }
            return Recall.of(store.memory(), target, rulesVersion);
        }

        List<Finding> keep(ScanRequest request, ScanSummary summary, List<Finding> found, ForeignPlaces reported) {
            boolean whole = summary.complete() && request.isWhole();
            Unseen unseen = new Unseen(summary.notSearched());
            List<Finding> believed =
                    whole ? reported.with(found, store.foreign().in(target)) : found;
            List<Finding> standing = whole && !unseen.isNothing() ? unseen.with(believed, before()) : believed;
            return store.scans().keep(target, summary, standing, whole).stream()
                    .sorted(Findings.GRAVEST_FIRST)
                    .toList();
        }

        private List<Finding> before() {
            FindingQuery all = new FindingQuery(
                    OptionalLong.of(target),
                    "",
                    Set.of(),
                    Set.of(),
                    false,
                    FindingQuery.Work.ALL,
                    FindingQuery.Sort.SEVERITY,
                    true,
                    0);
            return store.findings().page(all, 0, Integer.MAX_VALUE);
        }
    }
}
