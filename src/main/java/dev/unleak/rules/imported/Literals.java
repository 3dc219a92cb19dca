package dev.unleak.rules.imported;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plain text that stands in every match of a pattern: it can serve as a keyword where a rule has none. */
final class Literals {
    private static final int SHORTEST = 3;

    private final String pattern;
    private int at;

    private Literals(String pattern) {
        this.pattern = pattern;
    }

    /** The longest; empty if there is none of at least 3 characters. */
    static Optional<String> longest(String pattern) {
        return new Literals(pattern)
                .runs().stream().filter(run -> run.length() >= SHORTEST).max(Comparator.comparingInt(String::length));
    }

    /** Of one group, up to its closing bracket; none where it has alternatives. */
    private List<String> runs() {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean alternatives = false;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            int start = at;
            char c = pattern.charAt(at);
            List<String> inner = List.of();
            char plain = 0;
            if (c == '(') {
                at = Pieces.groupStart(pattern, at);
                inner = runs();
                at = Math.min(pattern.length(), at + 1);
            } else {
                at = Pieces.next(pattern, at);
                plain = plain(start);
                alternatives |= c == '|';
            }
            boolean optional = Pieces.isOptional(pattern, at);
            int end = Pieces.quantifierEnd(pattern, at);
            if (plain != 0 && !optional) {
                run.append(plain);
            }
            if (plain == 0 || end > at) {
                runs.add(run.toString());
                run.setLength(0);
                runs.addAll(optional ? List.of() : inner);
            }
            at = end;
        }
        runs.add(run.toString());
        return alternatives ? List.of() : runs;
    }

    /** The character that a piece stands for, if it is only one; else 0. */
    private char plain(int start) {
        char c = pattern.charAt(start);
        if (c == '\\' && at == start + 2) {
            char escaped = pattern.charAt(start + 1);
            return Character.isLetterOrDigit(escaped) || escaped >= 127 ? 0 : escaped;
        }
        return at == start + 1 && c > ' ' && c < 127 && ".|^$*+?{}[]()\\".indexOf(c) < 0 ? c : 0;
    }
}
