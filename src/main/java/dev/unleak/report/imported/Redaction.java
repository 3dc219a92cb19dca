package dev.unleak.report.imported;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.model.Secret;
import dev.unleak.scan.MaskedText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes what a report says fit to be shown and kept: secrets that it reports and those that our rules see become their
 * masks. For one thread.
 */
final class Redaction {
    /** Shorter values stand in names by chance, and are guessed sooner than read there. */
    private static final int SHORTEST = 6;

    private static final int LONGEST_NAME = 120;

    private final Detector detector;
    private final Set<String> reported = new HashSet<>();
    private final List<Integer> lengths;
    private final Map<String, String> known = new HashMap<>();

    Redaction(List<ForeignResult> results, Detector detector) {
        this.detector = detector;
        for (ForeignResult result : results) {
            Stream.of(result.value(), result.around())
                    .flatMap(Optional::stream)
                    .map(Secret::reveal)
                    .filter(value -> value.length() >= SHORTEST)
                    .forEach(reported::add);
        }
        lengths = reported.stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    String of(String text) {
        return known.computeIfAbsent(text, _ -> MaskedText.of(withoutReported(text), detector));
    }

    /**
     * The same for what names a tool or a rule, in a length to be shown in. Cut only then: half a secret has no mask.
     */
    String ofName(String text) {
        String masked = of(text);
        return masked.length() > LONGEST_NAME ? masked.substring(0, LONGEST_NAME) : masked;
    }

    private String withoutReported(String text) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String secret = reportedAt(text, at);
            masked.append(secret.isEmpty() ? text.substring(at, at + 1) : Masking.mask(Secret.of(secret)));
            at += Math.max(1, secret.length());
        }
        return masked.toString();
    }

    /** The longest that begins there; empty for none. */
    private String reportedAt(String text, int at) {
        for (int length : lengths) {
            if (at + length <= text.length() && reported.contains(text.substring(at, at + length))) {
                return text.substring(at, at + length);
            }
        }
        return "";
    }
}
