package dev.unleak.report.imported;

import java.util.List;

/** @param tool its name for people */
record ForeignReport(String tool, List<ForeignResult> results) {
    /** Whether the file itself is as secret as what it tells of. */
    boolean holdsSecrets() {
        return results.stream().anyMatch(result -> result.value().isPresent());
    }

    /** The same with the names of tool and rules fit to be kept; paths stay, for they are still to be looked at. */
    ForeignReport named(Redaction redaction) {
        return new ForeignReport(
                redaction.ofName(tool),
                results.stream()
                        .map(result -> result.ofRule(redaction.ofName(result.rule())))
                        .toList());
    }
}
