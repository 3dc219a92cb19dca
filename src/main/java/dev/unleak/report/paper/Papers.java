package dev.unleak.report.paper;

import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.Checklist;
import dev.unleak.model.UserError;
import dev.unleak.remedy.Checklists;
import java.time.Clock;

/** Makes every paper there is, each searched for secrets. Blocks on disk; call it off the screen thread. */
public final class Papers {
    private final Checklists checklists;
    private final GuideLibrary guides;
    private final Guard guard;
    private final Clock clock;

    public Papers(Checklists checklists, GuideLibrary guides, Guard guard, Clock clock) {
        this.checklists = checklists;
        this.guides = guides;
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

    /** One page for any leak. */
    public Paper calm() {
        return guard.guarded(CalmSheet.make());
    }
}
