package dev.unleak.scan.suppress;

import java.util.Comparator;

/**
 * One of our own marks where it stands.
 *
 * @param line from 1
 * @param id the secret id it names
 */
public record OwnMark(String path, int line, String id) {
    public static final Comparator<OwnMark> ORDER =
            Comparator.comparing(OwnMark::path).thenComparing(OwnMark::line).thenComparing(OwnMark::id);
}
