package dev.unleak.report.paper;

import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.Checklist;
import dev.unleak.model.NotSearched;
import dev.unleak.model.UserError;
import dev.unleak.remedy.Checklists;
import dev.unleak.store.Store;
import java.time.Clock;
import java.util.List;

/** Makes every paper there is, each searched for secrets. Blocks on disk; call it off the screen thread. */
public final class Papers {
    private final Checklists checklists;
    private final GuideLibrary guides;
    private final Store store;
    private final Guard guard;
    private final Clock clock;

    public Papers(Checklists checklists, GuideLibrary guides, Store store, Guard guard, Clock clock) {
        this.checklists = checklists;
        this.guides = guides;
        this.store = store;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * One page on what to do now about a finding, whose checklist is opened.
     *
     * @throws UserError if the finding is not in the store any more
     */
    public Paper sheet(long findingId) {
        Checklist open = checklists.open(findingId);
        return guard.guarded(Sheet.of(open, guides.guide(open.finding().guide()), clock.instant(), clock.getZone()));
    }

    /**
     * What happened to a finding, what was done and what proves it, as its ledger tells; its checklist is opened.
     *
     * @throws UserError if the finding is not in the store any more
     */
    public Paper incident(long findingId) {
        Checklist open = checklists.open(findingId);
        List<NotSearched> notSearched = store.findings().targetsOf(findingId).stream()
                .flatMap(target -> store.scans().last(target).stream())
                .flatMap(scan -> scan.notSearched().stream())
                .toList();
        return guard.guarded(
                Incident.of(open, guides.guide(open.finding().guide()), notSearched, clock.instant(), clock.getZone()));
    }

    /** One page for any leak. */
    public Paper calm() {
        return guard.guarded(CalmSheet.make());
    }
}
