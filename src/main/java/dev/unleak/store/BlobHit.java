package dev.unleak.store;

import dev.unleak.model.Fingerprint;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.Severity;
import java.util.List;

/**
 * A secret in a git object, remembered so that the object need not be read again.
 *
 * @param message whether the object is a commit or tag whose text holds it, rather than a blob
 * @param marks ignore marks that stand beside it
 */
public record BlobHit(
        String object,
        boolean message,
        String type,
        String rule,
        Fingerprint fingerprint,
        String masked,
        Position position,
        Severity severity,
        double confidence,
        List<Reason> reasons,
        List<String> decoded,
        List<IgnoreMark> marks) {}
