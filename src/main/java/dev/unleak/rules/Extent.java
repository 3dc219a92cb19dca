package dev.unleak.rules;

import java.util.OptionalInt;

/**
 * How far a pattern's matches reach at most: a structural bound over RE2's syntax
 * (https://github.com/google/re2/wiki/Syntax), never less than the truth.
 *
 * @param bytes of the longest match; empty where a repeat has no end
 * @param breaks line breaks that a match holds at most; empty where a repeat without end may hold them
 */
public record Extent(OptionalInt bytes, OptionalInt breaks) {
    private static final int ENDLESS = Integer.MAX_VALUE;

    /** The extent of a pattern that compiles. */
    public static Extent of(String pattern) {
        Size size = new Walk(pattern).alternatives();
        return new Extent(known(size.bytes()), known(size.breaks()));
    }

    private static OptionalInt known(int most) {
        return most == ENDLESS ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /** Of a piece of a pattern; {@link #ENDLESS} for no bound. */
    private record Size(int bytes, int breaks) {
        static final Size NOTHING = new Size(0, 0);
        static final Size BYTE = new Size(1, 0);
        static final Size BREAK = new Size(1, 1);

        Size then(Size next) {
            return new Size(sum(bytes, next.bytes), sum(breaks, next.breaks));
        }

        Size or(Size other) {
            return new Size(Math.max(bytes, other.bytes), Math.max(breaks, other.breaks));
        }

        Size times(int most) {
            return new Size(product(bytes, most), product(breaks, most));
        }

        private static int sum(int one, int other) {
            return (int) Math.min(ENDLESS, (long) one + other);
        }

        private static int product(int length, int most) {
            return (int) Math.min(ENDLESS, (long) length * most);
        }
    }

    /** One way through a pattern. For one thread. */
    private static final class Walk {
        private final String pattern;
        private int at;
        /** Whether a dot takes line breaks too. */
        private boolean dotAll;

        Walk(String pattern) {
            this.pattern = pattern;
        }

        Size alternatives() {
            boolean outer = dotAll;
            Size most = sequence();
            while (is('|')) {
                at++;
                most = most.or(sequence());
            }
            dotAll = outer;
            return most;
        }

        private Size sequence() {
            Size all = Size.NOTHING;
            while (at < pattern.length() && !is('|') && !is(')')) {
                all = all.then(repeated(atom()));
            }
            return all;
        }

        private boolean is(char c) {
            return at < pattern.length() && pattern.charAt(at) == c;
        }

        private Size atom() {
            int from = at;
            return switch (pattern.charAt(at)) {
                case '(' -> group();
                case '\\' -> escape();
                case '^', '$' -> {
                    at++;
                    yield Size.NOTHING;
                }
                case '.' -> {
                    at++;
                    yield dotAll ? Size.BREAK : Size.BYTE;
                }
                default -> {
                    at = PatternText.pieceEnd(pattern, at);
                    yield one(pattern.substring(from, at));
                }
            };
        }

        private Size escape() {
            char c = pattern.charAt(at + 1);
            int from = at;
            if (c == 'Q') {
                int close = pattern.indexOf("\\E", at);
                at = close < 0 ? pattern.length() : close + 2;
                return Size.BREAK.times(at - from);
            }
            at += 2;
            if (c == 'x' || c == 'p' || c == 'P') {
                boolean bracket = is('{');
                at = bracket ? pattern.indexOf('}', at) + 1 : at + (c == 'x' ? 2 : 1);
            }
            return "bBAz".indexOf(c) >= 0 ? Size.NOTHING : one(pattern.substring(from, at));
        }

        /** One character, of a class or as it is. */
        private static Size one(String piece) {
            return PatternText.holdsBreak(piece) ? Size.BREAK : Size.BYTE;
        }

        private Size group() {
            boolean outer = dotAll;
            at++;
            if (pattern.startsWith("?P<", at)) {
                at = pattern.indexOf('>', at) + 1;
            } else if (is('?')) {
                boolean on = true;
                for (at++; !is(':') && !is(')'); at++) {
                    on &= !is('-');
                    dotAll = is('s') ? on : dotAll;
                }
                if (pattern.charAt(at++) == ')') {
                    return Size.NOTHING;
                }
            }
            Size inside = alternatives();
            at++;
            dotAll = outer;
            return inside;
        }

        /** A piece with the marks of repetition behind it. */
        private Size repeated(Size piece) {
            Size most = piece;
            while (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
                char c = pattern.charAt(at++);
                if (c == '{') {
                    int close = pattern.indexOf('}', at);
                    String[] bounds = pattern.substring(at, close).split(",", -1);
                    String last = bounds[bounds.length - 1];
                    most = most.times(last.isEmpty() ? ENDLESS : Integer.parseInt(last));
                    at = close + 1;
                } else if (c != '?') {
                    most = most.times(ENDLESS);
                }
            }
            return most;
        }
    }
}
