package dev.unleak.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which git objects of a target were searched with which rules, and what stood in them. */
public final class Memory {
    /** Hex ids of the objects searched with this version of the rules. */
    public Set<String> searched(long target, String rulesVersion) {
        throw new UnsupportedOperationException();
    }

    /** All hits in them. */
    public List<BlobHit> hits(long target, String rulesVersion) {
        throw new UnsupportedOperationException();
    }

    /** Keeps hits and then the ids they were found in, in one transaction, so that a kill loses no hit. */
    public void add(long target, String rulesVersion, Collection<String> objects, Collection<BlobHit> hits) {
        throw new UnsupportedOperationException();
    }

    /** Forgets a target's memory, for a scan from scratch. */
    public void clear(long target) {
        throw new UnsupportedOperationException();
    }
}
