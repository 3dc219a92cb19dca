package dev.unleak.model;

import java.util.List;

/**
 * A judged match in one fragment.
 *
 * @param type credential type id
 * @param rule rule id
 * @param from offset of the secret in the whole file or blob, in bytes of the undecoded original
 * @param to end of the secret, exclusive
 * @param confidence in [0, 1]
 * @param decoded the decoders that were needed, outermost first; empty for plain text
 */
public record Candidate(
        String type,
        String rule,
        Secret secret,
        long from,
        long to,
        Position position,
        Severity severity,
        double confidence,
        List<Reason> reasons,
        List<String> decoded) {}
