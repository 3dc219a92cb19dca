package dev.unleak.scan;

import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.suppress.OwnMark;
import java.util.List;

/**
 * Ignores that a scan found to be of no use, so that they do not outlive their secret.
 *
 * @param staleMarks our own marks that name no secret of their file
 * @param staleEntries baseline entries whose secret was not found; empty unless the whole project was searched
 * @param baseline whether there is a baseline: without one, no mark of ours can name a secret
 */
public record SuppressionAudit(List<OwnMark> staleMarks, List<Entry> staleEntries, boolean baseline) {
    public static final SuppressionAudit NOTHING = new SuppressionAudit(List.of(), List.of(), false);
}
