package dev.unleak.report.imported;

import java.util.List;

/** @param tool its name for people */
record ForeignReport(String tool, List<ForeignResult> results) {
    /** Whether the file itself is as secret as what it tells of. */
    boolean holdsSecrets() {
        return results.stream().anyMatch(result -> result.value().isPresent());
    }
}
