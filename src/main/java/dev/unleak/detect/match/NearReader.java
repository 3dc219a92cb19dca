package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Entropy;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values that stand a few words behind a provider's name without any syntax, as in notes, logs and tables:
 * {@code acme api key 4f...}. Says only where such values may begin; a rule's pattern decides. For one thread.
 */
final class NearReader {
    private static final int MOST_DISTANCE = 40;
    private static final int MOST_VALUE = 512;
    private static final int MOST_STARTS = 4;
    private static final int SHORTEST = 16;
    private static final int SHORTEST_HEX = 32;

    /** Behind a provider's name these go on with it: {@code acmeToken}, {@code acmekey}. */
    private static final Set<String> SUFFIXES = Set.of("api", "key", "tok", "sec", "pas", "aut", "pri", "acc", "cre");

    /** In front of a value these say that it names a state of something, and opens nothing. */
    private static final Set<String> SUMS =
            Set.of("commit", "sha", "hash", "integrity", "checksum", "digest", "md5", "etag", "revision", "uuid");

    private final Layer layer;
    private final byte[] bytes;
    private final int[] starts = new int[MOST_STARTS];
    private int count;

    NearReader(Layer layer) {
        this.layer = layer;
        bytes = layer.bytes();
    }

    /** How many places behind the keyword {@code [from, to)} a value may begin at. */
    int read(int from, int to) {
        count = 0;
        if (!isWord(from, to)) {
            return 0;
        }
        int lines = 0;
        int limit = Math.min(layer.length(), to + MOST_DISTANCE);
        for (int i = to; i < limit && count < MOST_STARTS && lines < 2; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
            if (Ascii.isAlphanumeric(bytes[i]) && !Ascii.isAlphanumeric(bytes[i - 1]) && !isInAddress(bytes[i - 1])) {
                if (isToken(i)) {
                    starts[count++] = i;
                }
            }
        }
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    /** Where the text ends that could be a value. */
    int end(int index) {
        int end = starts[index];
        while (end < layer.length() && end - starts[index] < MOST_VALUE && isOfToken(bytes[end])) {
            end++;
        }
        return end;
    }

    /** The value as if it were given to the keyword; empty where it does not look random, or is a sum of something. */
    Optional<Assignment> value(int keyword, int keywordEnd, int from, int to) {
        String value = layer.latin1(from, to);
        String between = layer.latin1(keywordEnd, from).toLowerCase(Locale.ROOT);
        if (!looksRandom(value) || SUMS.stream().anyMatch(between::contains)) {
            return Optional.empty();
        }
        String name = layer.latin1(keyword, keywordEnd);
        return Optional.of(
                new Assignment(name, keyword, from, to, Assignment.Syntax.NEAR, Assignment.Form.BARE, "", to));
    }

    private static boolean looksRandom(String value) {
        long digits = value.chars().filter(Ascii::isDigit).count();
        long letters = value.chars().filter(Ascii::isLetter).count();
        boolean hex = value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return value.length() >= (hex ? SHORTEST_HEX : SHORTEST) && digits > 1 && letters > 1 && Entropy.isEven(value);
    }

    /** Whether the keyword is a word of its own, or part of a name that is put together. */
    private boolean isWord(int from, int to) {
        if (from > 0 && Ascii.isLetter(bytes[from - 1]) && !isTurn(from)) {
            return false;
        }
        if (to >= layer.length() || !Ascii.isLetter(bytes[to]) || isTurn(to)) {
            return true;
        }
        int end = Math.min(layer.length(), to + 3);
        return SUFFIXES.contains(layer.latin1(to, end).toLowerCase(Locale.ROOT));
    }

    /** From small letters to a capital. */
    private boolean isTurn(int at) {
        return bytes[at - 1] >= 'a' && bytes[at] <= 'Z';
    }

    private static boolean isInAddress(byte b) {
        return "/.@#%\\&+~?".indexOf(b) >= 0;
    }

    /** Whether enough characters with a digit among them follow. */
    private boolean isToken(int from) {
        boolean digit = false;
        int end = from;
        while (end < layer.length() && end - from < SHORTEST_HEX && isOfToken(bytes[end])) {
            digit |= Ascii.isDigit(bytes[end]);
            end++;
        }
        return digit && end - from >= SHORTEST;
    }

    private static boolean isOfToken(byte b) {
        return Ascii.isAlphanumeric(b)
                || b == '-'
                || b == '_'
                || b == '+'
                || b == '/'
                || b == '='
                || b == '.'
                || b == '~';
    }
}
