package dev.unleak.store;

import dev.unleak.model.Target;
import java.util.List;
import java.util.Optional;

/** What was audited. */
public final class Targets {
    /** The target with this canonical root, made if new. */
    public Target at(String root) {
        throw new UnsupportedOperationException();
    }

    public Optional<Target> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Most recently scanned first. */
    public List<Target> all() {
        throw new UnsupportedOperationException();
    }

    /** Forgets the target, its scans, memory and findings that stand nowhere else. */
    public void forget(long id) {
        throw new UnsupportedOperationException();
    }
}
