package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.baseline.IdScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes baseline entries of findings. Each secret is read again from one of its places, since only its id is kept. */
public final class EntryMaker {
    private final ContextReader reader;
    private final Detector detector;
    private final IdScheme scheme;

    public EntryMaker(ContextReader reader, Detector detector, IdScheme scheme) {
        this.reader = reader;
        this.detector = detector;
        this.scheme = scheme;
    }

    /** Why secrets may stand, who says so, and the last day on which it counts. */
    public record Decision(String reason, String author, LocalDate date, LocalDate expires) {}

    /** Entries for those findings whose secret can still be read, worked out on all cores. */
    public List<Entry> entries(Path root, List<Finding> findings, Decision decision) {
        return findings.parallelStream()
                .flatMap(finding -> entry(root, finding, decision).stream())
                .toList();
    }

    private Optional<Entry> entry(Path root, Finding finding, Decision decision) {
        String place = finding.occurrences().getFirst().place().path();
        return id(root, finding)
                .map(id -> new Entry(
                        id,
                        finding.type(),
                        decision.reason(),
                        decision.author(),
                        decision.date(),
                        decision.expires(),
                        MaskedText.of(place, detector)));
    }

    /** The secret's id; empty if none of its places can be read any more. */
    public Optional<String> id(Path root, Finding finding) {
        return finding.occurrences().stream()
                .map(occurrence -> reader.reveal(root, finding, occurrence))
                .flatMap(Optional<Secret>::stream)
                .findFirst()
                .map(scheme::id);
    }
}
