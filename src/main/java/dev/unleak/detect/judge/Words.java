package dev.unleak.detect.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes names apart: at signs, digits, and where lower case turns to upper. */
final class Words {
    private Words() {}

    /** In lower case, for example {@code [my, api, key]} of {@code myApi_KEY2}. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (!letter || i > start && turns(text, i)) {
                if (i > start) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }

    /** Between {@code aB}, and before the last capital of {@code ABc}. */
    private static boolean turns(String text, int at) {
        char c = text.charAt(at);
        boolean upper = c <= 'Z';
        boolean afterLower = text.charAt(at - 1) > 'Z';
        boolean beforeLower = at + 1 < text.length() && isLetter(text.charAt(at + 1)) && text.charAt(at + 1) > 'Z';
        return upper && (afterLower || beforeLower);
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Letters, and signs that join words. */
    static boolean isAllLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetter(text.charAt(i)) && "_-. ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the words is in the set. */
    static boolean anyIn(Set<String> set, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (set.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
