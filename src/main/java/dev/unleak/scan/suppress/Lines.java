package dev.unleak.scan.suppress;

import dev.unleak.model.Fragment;
import java.nio.charset.StandardCharsets;

/** A fragment's text by lines, one character a byte: marks are ASCII. */
final class Lines {
    /** Characters of a line looked at to either side of a place; a longer line is cut. */
    private static final int MOST = 4 << 10;

    private final String text;

    Lines(Fragment fragment) {
        text = new String(fragment.bytes(), 0, fragment.length(), StandardCharsets.ISO_8859_1);
    }

    String text() {
        return text;
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** Start of the line that holds this place. */
    int start(int at) {
        int i = at;
        while (i > 0 && at - i < MOST && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    /** End of the line that holds this place, before its line feed. */
    int end(int at) {
        int i = at;
        while (i < text.length() && i - at < MOST && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    /** The line above the one that begins here; empty at the top. */
    String above(int start) {
        return start == 0 || text.charAt(start - 1) != '\n' ? "" : between(start(start - 1), start - 1);
    }

    /** The line below the one that ends here; empty at the bottom. */
    String below(int end) {
        return end >= text.length() || text.charAt(end) != '\n' ? "" : between(end + 1, end(end + 1));
    }

    int count(int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
