package dev.unleak.remedy;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.Mode;

/** Opens, checks and closes checklists. Blocks on disk; call it off the screen thread. */
public final class Checklists {
    /**
     * The finding's checklist as it stands, opened now if it was not; PLANNED unless another mode was chosen before.
     */
    public Checklist open(long findingId) {
        throw new UnsupportedOperationException();
    }

    /** Re-orders the steps. */
    public Checklist mode(long findingId, Mode mode) {
        throw new UnsupportedOperationException();
    }

    /**
     * Scans the finding's targets again and looks at every step that the app proves itself; what holds is ticked, what
     * no longer holds falls back to open.
     */
    public Checklist recheck(long findingId, CancelToken cancel) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ticks a step on the person's word.
     *
     * @throws dev.unleak.model.UserError if the app proves this step itself
     */
    public Checklist attest(long findingId, String step, String who, String note) {
        throw new UnsupportedOperationException();
    }

    /** Takes an attestation back. */
    public Checklist withdraw(long findingId, String step, String who) {
        throw new UnsupportedOperationException();
    }

    /**
     * Says that a step does not apply.
     *
     * @throws dev.unleak.model.UserError if no reason is given or the app proves this step itself
     */
    public Checklist notApplicable(long findingId, String step, String who, String reason) {
        throw new UnsupportedOperationException();
    }

    /** @throws dev.unleak.model.UserError naming the first required step that is open */
    public Checklist close(long findingId) {
        throw new UnsupportedOperationException();
    }
}
