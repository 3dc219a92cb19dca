package dev.unleak.scan;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import java.util.ArrayList;
import java.util.List;

/** Lines of a fragment around a candidate, with all candidates masked. */
final class Excerpt {
    private static final int LONGEST_LINE = 320;
    private static final int BEFORE_SECRET = 120;

    /** Bytes looked at to either side; a longer line is cut. */
    private static final int MOST_BYTES = 64 << 10;

    private Excerpt() {}

    static List<ContextReader.Line> around(Fragment fragment, List<Candidate> candidates, Candidate sought, int lines) {
        long offset = fragment.start().offset();
        int secretFrom = (int) (sought.from() - offset);
        int secretTo = (int) (sought.to() - offset);
        int lineFrom = lineStart(fragment, secretFrom, 0);
        int from = lineStart(fragment, secretFrom, lines);
        int to = lineEnd(fragment, secretTo, lines);
        MaskedText masked = new MaskedText(fragment.bytes(), offset, candidates);
        int number = sought.position().line() - count(fragment, from, lineFrom);
        int secretAt = masked.text(lineFrom, secretFrom).length();
        List<ContextReader.Line> excerpt = new ArrayList<>();
        for (String line : masked.text(from, to).split("\n", -1)) {
            boolean found = number >= sought.position().line()
                    && number <= sought.position().endLine();
            boolean first = number == sought.position().line();
            excerpt.add(new ContextReader.Line(number++, cut(stripReturn(line), first ? secretAt : 0), found));
        }
        return excerpt;
    }

    private static String cut(String line, int around) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int from = Math.max(0, Math.min(around - BEFORE_SECRET, line.length() - LONGEST_LINE));
        int to = Math.min(line.length(), from + LONGEST_LINE);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }

    private static String stripReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static int count(Fragment fragment, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (fragment.bytes()[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Start of the line so many above the one that holds the byte. */
    private static int lineStart(Fragment fragment, int at, int above) {
        int left = above;
        int i = at;
        while (i > 0 && at - i < MOST_BYTES && (fragment.bytes()[i - 1] != '\n' || left-- > 0)) {
            i--;
        }
        return i;
    }

    /** End of the line so many below the one that holds the byte before {@code at}. */
    private static int lineEnd(Fragment fragment, int at, int below) {
        int left = below;
        int i = at;
        while (i < fragment.length() && i - at < MOST_BYTES && (fragment.bytes()[i] != '\n' || left-- > 0)) {
            i++;
        }
        return i;
    }
}
