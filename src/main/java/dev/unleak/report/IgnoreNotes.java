package dev.unleak.report;

import dev.unleak.model.Finding;
import dev.unleak.model.Suppression;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.suppress.OwnMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the ignores themselves, one plain sentence each; the same in every report and in the window. */
public final class IgnoreNotes {
    private IgnoreNotes() {}

    /**
     * @param kind {@code stale-mark}, {@code stale-entry} or {@code expired-entry}
     * @param path where the mark stands or the secret stood; may be empty
     */
    public record Note(String kind, String path, String text) {}

    public static List<Note> of(ScanReport report) {
        List<Note> notes = new ArrayList<>();
        report.expired().forEach(finding -> notes.add(expired(finding)));
        report.audit().staleEntries().forEach(entry -> notes.add(stale(entry)));
        report.audit()
                .staleMarks()
                .forEach(mark -> notes.add(stale(mark, report.audit().baseline())));
        return notes;
    }

    private static Note expired(Finding finding) {
        String path = finding.occurrences().getFirst().place().path();
        Optional<Suppression> word = finding.occurrences().stream()
                .flatMap(occurrence -> occurrence.suppression().stream())
                .findFirst();
        String until =
                word.flatMap(Suppression::expires).map(day -> " on " + day).orElse("");
        return new Note(
                "expired-entry",
                path,
                "The baseline entry for " + finding.title() + " in " + path + " expired" + until
                        + ", so it counts as a finding.");
    }

    private static Note stale(Entry entry) {
        String where = entry.hint().isEmpty() ? "" : " (last in " + entry.hint() + ")";
        return new Note(
                "stale-entry",
                entry.hint(),
                "The baseline entry " + entry.id() + " for " + entry.type() + where
                        + " matches nothing any more; unleak baseline prune takes it out.");
    }

    private static Note stale(OwnMark mark, boolean baseline) {
        String place = mark.path() + ":" + mark.line();
        return new Note(
                "stale-mark",
                mark.path(),
                "The mark unleak:ignore " + mark.id() + " at " + place
                        + (baseline
                                ? " names no secret of its file; take it out."
                                : " cannot name a secret, since the project has no .unleak/baseline.yaml."));
    }
}
