package dev.unleak.detect.match;

import dev.unleak.model.Fragment.Range;
import dev.unleak.rules.Extent;
import dev.unleak.rules.Rule;

/**
 * How far around a secret the bytes lie that decide whether a rule sees it there, in which span, and how far it is
 * believed. What changes farther off, the path being the same, changes nothing about it. Four things are outside of
 * this bound: sightings that overlap are weighed against each other, and so are those that overlap them in turn;
 * encoded text is decoded by the whole of its stretch; what is decoded of a fragment, and what is read of values that
 * lie within each other, has a budget for all of it; and whether the text is UTF-16 or UTF-32 is told by its first
 * bytes. docs/ARCHITECTURE.md lists who looks how far.
 *
 * @param before bytes in front of the secret, or of the lines below
 * @param after bytes behind it
 * @param lines to the borders of so many lines first, and once more behind those bytes; 0 for none
 * @param block whether a match may go on over any number of lines, as a PEM block does; {@code before} and
 *     {@code after} then hold the longest that is followed
 * @param file whether the rule looks at the file's path
 */
public record Reach(int before, int after, int lines, boolean block, boolean file) {
    /** No line is followed further, in bytes. */
    private static final int LONGEST_LINE = LayerScan.MOST_GROWTH + LayerScan.GROWTH + (1 << 15);

    /** What the judges look at around a value without a format of its own. */
    private static final int JUDGED = 601;

    /** From a name to its value, where the value is the default of a lookup. */
    private static final int LEAD = AssignmentReader.MOST_NAME
            + AssignmentReader.MOST_BETWEEN
            + LiteralReader.MOST_BRACKETED
            + 2 * Cursor.MOST_SPACE
            + Long.BYTES;

    /**
     * In front of a name: the rest of one that is too long, a directive, an attribute. The judges look no further than
     * to the start of that line.
     */
    private static final int BEFORE_NAME = 2 * AssignmentReader.MOST_NAME;

    /** More breaks than that in the bounded parts of a pattern, and it is as good as endless. */
    private static final int MOST_LINES = 40;

    /** Of the rule alone, without its parts. */
    public static Reach of(Rule rule) {
        Reach reach = rule.name().isPresent() ? assigned() : windowed(rule);
        int near = rule.near().map(Rule.Near::within).orElse(0);
        boolean file = !rule.paths().only().isEmpty() || !rule.paths().not().isEmpty();
        return new Reach(Math.max(reach.before, near), Math.max(reach.after, near), reach.lines, reach.block, file);
    }

    /** Bytes around a keyword in which the rule's match begins or its value ends. */
    static int ofKeyword(Rule rule) {
        return rule.name().isPresent() ? LEAD + LiteralReader.MOST_VALUE : rule.reach();
    }

    private static Reach assigned() {
        return new Reach(LEAD + BEFORE_NAME, LiteralReader.MOST_BRACKETED, 1, false, false);
    }

    private static Reach windowed(Rule rule) {
        Extent extent = Extent.of(rule.pattern().text());
        int keyword = rule.keywords().stream().mapToInt(String::length).max().orElse(0);
        int window = 2 * (rule.reach() + 1) + keyword;
        int most = extent.bytes().orElse(window + LayerScan.MOST_GROWTH + LayerScan.GROWTH);
        boolean block = extent.bytes().isEmpty() && extent.breaks().orElse(MOST_LINES + 1) > MOST_LINES;
        int lines =
                extent.bytes().isPresent() || block ? 0 : 1 + extent.breaks().orElse(0);
        int match = lines > 0 ? 0 : most;
        int before = Windows.Trial.of(rule).atKeyword() ? 2 : window;
        return new Reach(
                Math.max(match + before, JUDGED),
                Math.max(behind(rule, extent, match, keyword), JUDGED),
                lines,
                block,
                false);
    }

    /**
     * A bounded match ends where it does whatever follows, and its keyword may stand behind it; one without bound may
     * go on as far as its window grows.
     */
    private static int behind(Rule rule, Extent extent, int match, int keyword) {
        int last = rule.reach() + keyword + 2;
        return extent.bytes().isPresent()
                ? Math.max(match + 2, last)
                : match + Math.max(rule.reach() + last, LayerScan.GROWTH);
    }

    /** The reach of a rule that also looks for another's secret, of any length, at most so far off. */
    public Reach with(Rule part, int within) {
        Extent extent = Extent.of(part.pattern().text());
        Reach other = of(part);
        int far = within + extent.bytes().orElse(LONGEST_LINE);
        return max(new Reach(far + other.before, far + other.after, other.lines, other.block, other.file));
    }

    /** What holds both. */
    public Reach max(Reach other) {
        return new Reach(
                Math.max(before, other.before),
                Math.max(after, other.after),
                Math.max(lines, other.lines),
                block || other.block,
                file || other.file);
    }

    /** The bytes that decide about a secret at {@code [from, to)}: nothing outside of them has a say. */
    public Range around(byte[] bytes, int length, int from, int to) {
        int start = lineStart(bytes, Math.max(0, lineStart(bytes, from) - before));
        int end = lineEnd(bytes, length, Math.min(length, lineEnd(bytes, length, to) + after));
        return new Range(start, end);
    }

    private int lineStart(byte[] bytes, int from) {
        int at = from;
        for (int left = lines; left > 0 && at > 0 && from - at < LONGEST_LINE; ) {
            at--;
            left -= bytes[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    private int lineEnd(byte[] bytes, int length, int to) {
        int at = to;
        for (int left = lines; left > 0 && at < length && at - to < LONGEST_LINE; at++) {
            left -= bytes[at] == '\n' ? 1 : 0;
        }
        return at;
    }
}
