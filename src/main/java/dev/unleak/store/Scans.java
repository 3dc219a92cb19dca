package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import java.util.List;
import java.util.Optional;

/** Scans and what they found. */
public final class Scans {
    /** The last scan of a target: when, and its summary. */
    public Optional<ScanSummary> last(long target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a finished or cancelled scan in one transaction. Findings are merged by fingerprint: verdict and state
     * survive, and a closed one that is back becomes reopened. Occurrences in this target are replaced when the scan is
     * complete, added to when it was cancelled or partial. Returns the findings with their ids.
     *
     * @param whole whether the scan looked everywhere, so that what it did not find is gone
     */
    public List<Finding> keep(long target, ScanSummary summary, List<Finding> findings, boolean whole) {
        throw new UnsupportedOperationException();
    }

    /** Number of open findings at the end of each of the last scans over all targets, oldest first; for the trend. */
    public List<TrendPoint> trend(int most) {
        throw new UnsupportedOperationException();
    }

    public record TrendPoint(java.time.Instant at, int open) {}
}
