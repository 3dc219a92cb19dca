package dev.unleak.scan;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Origin;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.Severity;
import dev.unleak.store.BlobHit;
import java.util.List;

/**
 * A candidate without its secret: what may outlive the search of a fragment.
 *
 * @param marks ignore marks that stand beside it
 */
record Hit(
        Origin origin,
        String type,
        String rule,
        Fingerprint fingerprint,
        String masked,
        Position position,
        Severity severity,
        double confidence,
        List<Reason> reasons,
        List<String> decoded,
        List<IgnoreMark> marks) {

    static Hit of(Origin origin, Candidate candidate, Fingerprint fingerprint, String masked, List<IgnoreMark> marks) {
        return new Hit(
                origin,
                candidate.type(),
                candidate.rule(),
                fingerprint,
                masked,
                candidate.position(),
                candidate.severity(),
                candidate.confidence(),
                candidate.reasons(),
                candidate.decoded(),
                marks);
    }

    static Hit of(BlobHit hit) {
        return new Hit(
                hit.message() ? new Origin.Message(hit.object()) : new Origin.Blob(hit.object()),
                hit.type(),
                hit.rule(),
                hit.fingerprint(),
                hit.masked(),
                hit.position(),
                hit.severity(),
                hit.confidence(),
                hit.reasons(),
                hit.decoded(),
                hit.marks());
    }

    /** The same for other reasons. */
    Hit with(List<Reason> others) {
        return new Hit(
                origin,
                type,
                rule,
                fingerprint,
                masked,
                position,
                severity,
                Reason.confidence(others),
                others,
                decoded,
                marks);
    }

    /** The same in another object. */
    Hit in(Origin other, Position there) {
        return new Hit(other, type, rule, fingerprint, masked, there, severity, confidence, reasons, decoded, marks);
    }

    /** To be remembered with the git object it stands in. */
    BlobHit in(String object) {
        return new BlobHit(
                object,
                origin instanceof Origin.Message,
                type,
                rule,
                fingerprint,
                masked,
                position,
                severity,
                confidence,
                reasons,
                decoded,
                marks);
    }
}
