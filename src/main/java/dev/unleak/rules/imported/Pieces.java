package dev.unleak.rules.imported;

/** Steps through a regular expression as text. */
final class Pieces {
    private static final int MOST_COUNT = 1_000;

    private Pieces() {}

    /** Behind one character, one escape or one class as a whole. */
    static int next(String pattern, int at) {
        if (pattern.charAt(at) == '\\') {
            return Math.min(pattern.length(), at + 2);
        }
        if (pattern.charAt(at) != '[') {
            return at + 1;
        }
        int i = at + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        int first = i;
        while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
            if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
                i = pattern.indexOf(":]", i) + 2;
            } else {
                i += pattern.charAt(i) == '\\' ? 2 : 1;
            }
        }
        return Math.min(pattern.length(), i + 1);
    }

    /** Behind an opening bracket together with its flags or its name. */
    static int groupStart(String pattern, int open) {
        if (!pattern.startsWith("?", open + 1)) {
            return open + 1;
        }
        int i = open + 2;
        while (i < pattern.length() && ":)>".indexOf(pattern.charAt(i)) < 0) {
            i++;
        }
        // The bracket of (?i) closes a group of nothing.
        return i < pattern.length() && pattern.charAt(i) == ')' ? i : Math.min(pattern.length(), i + 1);
    }

    /** Behind the quantifier that stands here, if one does. */
    static int quantifierEnd(String pattern, int at) {
        if (at >= pattern.length()) {
            return at;
        }
        int end = switch (pattern.charAt(at)) {
            case '?', '*', '+' -> at + 1;
            case '{' -> counts(pattern, at).matches("[0-9]+(?:,[0-9]*)?") ? pattern.indexOf('}', at) + 1 : at;
            default -> at;
        };
        return end > at && end < pattern.length() && pattern.charAt(end) == '?' ? end + 1 : Math.max(end, at);
    }

    /** Whether what stands before may be left out. */
    static boolean isOptional(String pattern, int at) {
        return quantifierEnd(pattern, at) > at
                && (pattern.charAt(at) == '?' || pattern.charAt(at) == '*' || pattern.startsWith("{0", at));
    }

    /** The greatest number in a counted repetition. */
    static int most(String pattern, int brace) {
        int most = 1;
        for (String count : counts(pattern, brace).split(",")) {
            if (count.matches("[0-9]{1,6}")) {
                most = Math.max(most, Integer.parseInt(count));
            }
        }
        return Math.min(most, MOST_COUNT);
    }

    private static String counts(String pattern, int brace) {
        int end = pattern.indexOf('}', brace);
        return end < 0 ? "" : pattern.substring(brace + 1, end);
    }
}
