package dev.unleak.rules.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Regular expressions over paths as our globs, where they say no more than globs can: text, alternatives, anything, an
 * ending. Whether a path is matched in any case is not kept: our globs always do.
 */
final class PathGlobs {
    private static final int MOST = 64;

    private static final class Unlike extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unlike() {
            super("says more than globs can", null, false, false);
        }
    }

    private final String pattern;
    private int at;

    private PathGlobs(String pattern) {
        this.pattern = pattern;
    }

    /** Globs of which one matches exactly the paths in which the pattern is found; empty if it says more. */
    static Optional<List<String>> of(String regex) {
        String pattern = regex.startsWith("(?i)") ? regex.substring(4) : regex;
        PathGlobs reader = new PathGlobs(pattern);
        try {
            List<String> globs = reader.alternatives();
            return reader.at < pattern.length()
                    ? Optional.empty()
                    : Optional.of(globs.stream().map(PathGlobs::anchored).toList());
        } catch (Unlike e) {
            return Optional.empty();
        }
    }

    /** What is not bound to the path's start or end may have anything there. */
    private static String anchored(String glob) {
        String start = glob.startsWith("^") ? glob.substring(1) : "**" + glob;
        String whole = start.endsWith("$") ? start.substring(0, start.length() - 1) : start + "**";
        if (whole.contains("^") || whole.contains("$")) {
            throw new Unlike();
        }
        return whole.replaceAll("\\*{3,}", "**");
    }

    private List<String> alternatives() {
        List<String> all = new ArrayList<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> globs = List.of("");
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            globs = joined(globs, piece());
        }
        return globs;
    }

    private List<String> piece() {
        for (String any : new String[] {"(.*?)", "(.*)", ".*?", ".*", ".+"}) {
            if (pattern.startsWith(any, at)) {
                at += any.length();
                return List.of("**");
            }
        }
        for (String name : new String[] {"[^/]*", "[^/]+", "[^/]*?"}) {
            if (pattern.startsWith(name, at)) {
                at += name.length();
                return List.of("*");
            }
        }
        for (String start : new String[] {"(^|/)", "(?:^|/)", "(?:^|\\/)", "(^|\\/)"}) {
            if (pattern.startsWith(start, at)) {
                at += start.length();
                // A leading "**/" of a glob also stands for nothing.
                return List.of("^**/");
            }
        }
        List<String> piece = pattern.charAt(at) == '(' ? group() : List.of(character());
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            List<String> optional = new ArrayList<>(piece);
            optional.add("");
            return optional;
        }
        return piece;
    }

    private List<String> group() {
        at = Pieces.groupStart(pattern, at);
        List<String> inner = alternatives();
        if (at >= pattern.length()) {
            throw new Unlike();
        }
        at++;
        return inner;
    }

    private String character() {
        char c = pattern.charAt(at++);
        if (c == '\\') {
            char escaped = at < pattern.length() ? pattern.charAt(at++) : 'x';
            if (Character.isLetterOrDigit(escaped) || "*?^$".indexOf(escaped) >= 0) {
                throw new Unlike();
            }
            return String.valueOf(escaped);
        }
        if ("*+{}[]".indexOf(c) >= 0) {
            throw new Unlike();
        }
        return c == '.' ? "?" : String.valueOf(c);
    }

    private static List<String> joined(List<String> firsts, List<String> seconds) {
        if (firsts.size() * seconds.size() > MOST) {
            throw new Unlike();
        }
        List<String> joined = new ArrayList<>();
        firsts.forEach(first -> seconds.forEach(second -> joined.add(first + second)));
        return joined;
    }
}
