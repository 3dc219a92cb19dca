package dev.unleak.store;

import dev.unleak.model.Evidence;
import dev.unleak.model.Mode;
import java.util.List;
import java.util.Optional;

/** Checklists that were opened, and their evidence, which is only ever added to. */
public final class Ledger {
    public Optional<Mode> mode(long findingId) {
        throw new UnsupportedOperationException();
    }

    public void mode(long findingId, Mode mode) {
        throw new UnsupportedOperationException();
    }

    public void add(Evidence evidence) {
        throw new UnsupportedOperationException();
    }

    /** Oldest first. */
    public List<Evidence> of(long findingId) {
        throw new UnsupportedOperationException();
    }

    /** Findings with an open checklist, most recently worked on first. */
    public List<Long> open() {
        throw new UnsupportedOperationException();
    }
}
