package dev.unleak.remedy.fix;

import java.util.List;

/**
 * A stretch of a program that is no plain code. Offsets in characters, ends exclusive.
 *
 * @param from where it begins, with its prefix and opening quote
 * @param bodyFrom behind the opening quote
 * @param bodyTo before the closing quote
 * @param holes the stretches of a string in which code stands, with their brackets
 */
record Token(Kind kind, int from, int bodyFrom, int bodyTo, int to, String prefix, String open, List<Hole> holes) {
    enum Kind {
        STRING,
        COMMENT,
        /** A text that its first line names the end of, with what may be looked up in it. */
        HEREDOC,
        /** The same with nothing looked up in it. */
        PLAIN_HEREDOC,
        /** Not the program at all: what surrounds PHP. */
        OUTSIDE
    }

    /** Half open. */
    record Hole(int from, int to) {}

    boolean holds(int start, int end) {
        return from <= start && end <= to;
    }

    /** Whether the stretch is within one of the holes, or touches it. */
    boolean inHole(int start, int end) {
        return holes.stream().anyMatch(hole -> start < hole.to() && hole.from() < end);
    }
}
