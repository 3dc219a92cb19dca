package dev.unleak.store;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Findings and summaries to put into a store. */
final class Samples {
    static final Instant MARCH = Instant.parse("2026-03-14T09:00:00Z");

    private Samples() {}

    static Fingerprint fingerprint(int number) {
        return new Fingerprint(String.format("%064x", number));
    }

    static CommitInfo commit(int number, Instant date) {
        return new CommitInfo(String.format("%040x", number), "Ada", "ada@example.com", date, "A message");
    }

    static Occurrence at(Where where, String path) {
        return at(where, path, where.inObjects() ? Optional.of(commit(1, MARCH)) : Optional.empty(), false);
    }

    static Occurrence at(Where where, String path, Optional<CommitInfo> first, boolean pushed) {
        Place place = new Place(
                where,
                path,
                where.inObjects() ? Optional.of("ab".repeat(20)) : Optional.empty(),
                first,
                first,
                Optional.empty(),
                where.inObjects() ? List.of("main") : List.of(),
                pushed);
        return new Occurrence(place, new Position(3, 5, 3, 25), "acme-api-token", 0.9, "", List.of("base64"));
    }

    static Finding finding(int number, Severity severity, double confidence, Occurrence... occurrences) {
        return new Finding(
                0,
                fingerprint(number),
                "acme-api-token",
                "Acme API token",
                "acme_••••" + number,
                severity,
                confidence,
                "acme",
                "M3.1",
                List.of(new Reason("rare", "Has a prefix of its own.", 0.2)),
                List.of(occurrences),
                Finding.State.OPEN,
                Optional.empty());
    }

    static Finding finding(int number, Occurrence... occurrences) {
        return finding(number, Severity.HIGH, 0.9, occurrences);
    }

    static ScanSummary summary(NotSearched... notSearched) {
        return new ScanSummary("/work", 10, 20, 0, 5, 4096, 1.5, List.of(notSearched), true);
    }
}
