package dev.unleak.cli;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.UserError;
import java.util.List;

/**
 * Findings as a person names them: by the path where they stand, by {@code PATH:LINE}, or by the first 8 digits or more
 * of the fingerprint that a report tells.
 */
final class Chosen {
    private Chosen() {}

    /** @throws UserError if a name fits none, so that no decision is lost by a slip of the pen */
    static List<Finding> of(List<Finding> findings, List<String> names) {
        for (String name : names) {
            if (findings.stream().noneMatch(finding -> fits(finding, name))) {
                throw new UserError("No open finding is at or has the fingerprint " + name
                        + "; unleak scan lists them, with paths from the project's folder.");
            }
        }
        return findings.stream()
                .filter(finding -> names.stream().anyMatch(name -> fits(finding, name)))
                .toList();
    }

    private static boolean fits(Finding finding, String name) {
        boolean print =
                name.matches("[0-9a-f]{8,64}") && finding.fingerprint().hex().startsWith(name);
        String path = name.replace('\\', '/');
        return print || finding.occurrences().stream().anyMatch(occurrence -> stands(occurrence, path));
    }

    /** Whether the path, or path and line, is that of the occurrence. */
    static boolean stands(Occurrence occurrence, String name) {
        String path = occurrence.place().path();
        return name.equals(path)
                || name.equals(path + ":" + occurrence.position().line());
    }
}
