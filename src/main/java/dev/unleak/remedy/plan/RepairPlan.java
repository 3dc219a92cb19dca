package dev.unleak.remedy.plan;

import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.Finding;
import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import dev.unleak.model.Target;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what decides the order of repair. Blocks on disk; call it off the screen thread. Safe for many threads. */
public final class RepairPlan {
    /** So many of the gravest findings are weighed against each other. */
    private static final int MOST = 1_000;

    private final Store store;
    private final GuideLibrary guides;
    private final Clock clock;

    public RepairPlan(Store store, GuideLibrary guides, Clock clock) {
        this.store = store;
        this.guides = guides;
        this.clock = clock;
    }

    /** The findings of a query in the order of repair; of more than a thousand, the thousand gravest. */
    public List<Ranked> of(FindingQuery query) {
        return of(query, List.of());
    }

    /** @param also ids of findings that are ordered with them, whatever the query says of those */
    public List<Ranked> of(FindingQuery query, Collection<Long> also) {
        Map<Long, Finding> findings = new LinkedHashMap<>();
        store.findings().page(query, 0, MOST).forEach(finding -> findings.put(finding.id(), finding));
        also.stream()
                .filter(id -> !findings.containsKey(id))
                .flatMap(id -> store.findings().find(id).stream())
                .forEach(finding -> findings.put(finding.id(), finding));
        Map<Long, Optional<String>> hosts = new HashMap<>();
        List<Case> cases = findings.values().stream()
                .map(finding ->
                        Case.of(finding, guides.guide(finding.guide()), live(finding.id()), publicHost(finding, hosts)))
                .toList();
        return RepairOrder.of(cases, clock.instant(), clock.getZone());
    }

    /** What the newest answer that says anything said. */
    private LiveState live(long finding) {
        return store.liveAsks().of(finding).reversed().stream()
                .map(LiveAsk::state)
                .flatMap(Optional::stream)
                .filter(state -> state != LiveState.UNKNOWN)
                .findFirst()
                .orElse(LiveState.UNKNOWN);
    }

    private Optional<String> publicHost(Finding finding, Map<Long, Optional<String>> hosts) {
        if (!finding.exposure().pushed()) {
            return Optional.empty();
        }
        return store.findings().targetsOf(finding.id()).stream()
                .map(target -> hosts.computeIfAbsent(target, this::publicHost))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> publicHost(long target) {
        return store.targets().find(target).map(Target::root).map(Path::of).flatMap(PublicHosts::of);
    }
}
