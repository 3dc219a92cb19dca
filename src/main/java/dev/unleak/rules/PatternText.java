package dev.unleak.rules;

import java.util.ArrayList;
import java.util.List;

/** Cuts regular expressions as text, so that one that finds can serve to generate. */
final class PatternText {
    private PatternText() {}

    /** The inside of a capturing group, or all of the pattern for group 0, without anchors and flags. */
    static String group(String pattern, int group) {
        return withoutAnchors(group == 0 ? pattern : inside(pattern, group));
    }

    /** The parts between the bars that stand in no bracket; the whole pattern where there is none. */
    static List<String> alternatives(String pattern) {
        List<String> alternatives = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pattern.length(); i = pieceEnd(pattern, i)) {
            if (pattern.charAt(i) == '|') {
                alternatives.add(pattern.substring(start, i));
                start = i + 1;
            }
        }
        alternatives.add(pattern.substring(start));
        return List.copyOf(alternatives);
    }

    /**
     * The same pattern with any visible character in place of each character and class: what is left is its lengths.
     */
    static String outline(String pattern) {
        StringBuilder outline = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            int end = pattern.startsWith("(?:", i) ? i + 3 : next(pattern, i);
            if (pattern.charAt(i) == '{') {
                end = pattern.indexOf('}', i) + 1;
            }
            String piece = pattern.substring(i, Math.min(end, pattern.length()));
            outline.append("()|?*+{".indexOf(piece.charAt(0)) < 0 ? "[!-~]" : piece);
            i = end;
        }
        return outline.toString();
    }

    /** Whether a class or an escaped character may stand for a line break. */
    static boolean holdsBreak(String piece) {
        return Regex.known("(?s)" + piece).matches("\n");
    }

    /** The end of the character, class or group that begins here. */
    static int pieceEnd(String pattern, int at) {
        return pattern.charAt(at) == '(' ? close(pattern, at) + 1 : Math.min(next(pattern, at), pattern.length());
    }

    private static String inside(String pattern, int group) {
        int count = 0;
        for (int i = 0; i < pattern.length(); i = next(pattern, i)) {
            if (opensCapture(pattern, i) && ++count == group) {
                return pattern.substring(bodyStart(pattern, i), close(pattern, i));
            }
        }
        throw new IllegalArgumentException("no group " + group);
    }

    private static boolean opensCapture(String pattern, int at) {
        return pattern.charAt(at) == '(' && (pattern.charAt(at + 1) != '?' || pattern.startsWith("(?P<", at));
    }

    private static int bodyStart(String pattern, int open) {
        return pattern.startsWith("(?P<", open) ? pattern.indexOf('>', open) + 1 : open + 1;
    }

    private static int close(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i = next(pattern, i)) {
            if (pattern.charAt(i) == '(') {
                depth++;
            } else if (pattern.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is not closed");
    }

    /** Steps over one escaped character or one character class as a whole. */
    private static int next(String pattern, int at) {
        if (pattern.charAt(at) == '\\') {
            return at + 2;
        }
        if (pattern.charAt(at) != '[') {
            return at + 1;
        }
        int i = at + 1;
        while (i < pattern.length() && pattern.charAt(i) != ']' || i <= at + 1) {
            i += pattern.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static String withoutAnchors(String pattern) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            int end = next(pattern, i);
            String piece = pattern.substring(i, Math.min(end, pattern.length()));
            switch (piece) {
                case "\\b", "\\B", "\\A", "\\z", "^", "$" -> {}
                case "(" -> {
                    end = flagsEnd(pattern, i);
                    plain.append(end == pattern.length() || pattern.charAt(end - 1) == ')' ? "" : "(?:");
                }
                default -> plain.append(piece);
            }
            i = end;
        }
        return plain.toString();
    }

    /** The end of an opening bracket together with its flags, name or the whole of a bracket that is only flags. */
    private static int flagsEnd(String pattern, int open) {
        int i = open + 1;
        if (pattern.startsWith("?P<", i)) {
            return pattern.indexOf('>', i) + 1;
        }
        if (!pattern.startsWith("?", i)) {
            return i;
        }
        while (pattern.charAt(i) != ':' && pattern.charAt(i) != ')') {
            i++;
        }
        return i + 1;
    }
}
