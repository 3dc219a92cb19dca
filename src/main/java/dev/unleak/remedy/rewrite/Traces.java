package dev.unleak.remedy.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a clone must no longer have after a rewrite, and by what it is known to be a clone of the same repository.
 *
 * @param fingerprint of the finding
 * @param commits first changed commits
 * @param blobs files that held the value
 * @param witnesses files that every clone has before and after
 */
public record Traces(String fingerprint, List<String> commits, List<String> blobs, List<String> witnesses) {
    private static final String SEPARATOR = " ";

    /** One line each, to be kept for later. */
    public String text() {
        return String.join(
                "\n",
                fingerprint,
                String.join(SEPARATOR, commits),
                String.join(SEPARATOR, blobs),
                String.join(SEPARATOR, witnesses));
    }

    /** What {@link #text} wrote; empty for any other text. */
    public static Optional<Traces> of(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length == 4
                ? Optional.of(new Traces(lines[0], ids(lines[1]), ids(lines[2]), ids(lines[3])))
                : Optional.empty();
    }

    private static List<String> ids(String line) {
        List<String> ids = new ArrayList<>(List.of(line.split(SEPARATOR)));
        ids.removeIf(String::isEmpty);
        return List.copyOf(ids);
    }
}
