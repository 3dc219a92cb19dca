package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings, their occurrences at the last scan, and verdicts. */
public final class Findings {
    /** A page of a query, sorted and filtered in SQL. */
    public List<Finding> page(FindingQuery query, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    public long count(FindingQuery query) {
        throw new UnsupportedOperationException();
    }

    public Optional<Finding> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** The targets in which the finding stood at their last scan. */
    public List<Long> targetsOf(long id) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the verdict of each finding; an empty one removes it. Returns the former ones, for one undo. */
    public Map<Long, Optional<Verdict>> judge(Map<Long, Optional<Verdict>> verdicts) {
        throw new UnsupportedOperationException();
    }

    /** Marks as closed, or open again. */
    public void state(long id, Finding.State state) {
        throw new UnsupportedOperationException();
    }

    /** Ids of closed findings among these. */
    public List<Long> closed(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }
}
