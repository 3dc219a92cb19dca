package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Entropy;
import dev.unleak.rules.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values that stand a few words behind a provider's name without any syntax, as in notes, logs and tables:
 * {@code acme api key 4f...}. Says only where such values may begin; a rule's pattern decides. For one thread.
 */
final class NearReader {
    private static final int MOST_DISTANCE = 40;
    private static final int MOST_WORD = 40;
    private static final int MOST_VALUE = 512;
    private static final int MOST_STARTS = 4;
    private static final int SHORTEST = 16;
    private static final int SHORTEST_HEX = 32;

    /** Behind a provider's name these go on with it: {@code acmeToken}, {@code acmekey}. */
    private static final String[] SUFFIXES = {"api", "key", "tok", "sec", "pas", "aut", "pri", "acc", "cre"};

    /** In front of a value these say that it names a state of something, and opens nothing. */
    private static final Set<String> SUMS =
            Set.of("commit", "sha", "hash", "integrity", "checksum", "digest", "md5", "etag", "revision", "uuid");

    /** In front of a value these say that it opens something, however short it is. */
    private static final Set<String> NAMES = Set.of("key", "token", "secret");

    private final Layer layer;
    private final byte[] bytes;
    private final int[] starts = new int[MOST_STARTS];
    private int count;
    /** Where the word ends that the keyword begins; the keyword's end where that is a word by itself. */
    private int wordEnd;

    NearReader(Layer layer) {
        this.layer = layer;
        bytes = layer.bytes();
    }

    /** How many places behind the keyword {@code [from, to)} a value may begin at. */
    int read(int from, int to) {
        wordEnd = to;
        if (from > 0 && Ascii.isLetter(bytes[from - 1]) && !isTurn(from)) {
            count = 0;
            return 0;
        }
        if (!endsWord(to)) {
            while (wordEnd < layer.length() && wordEnd - to < MOST_WORD && Ascii.isLetter(bytes[wordEnd])) {
                wordEnd++;
            }
        }
        return collect(to, Math.min(layer.length(), to + MOST_DISTANCE), 2);
    }

    /** How many places within {@code [from, to)} a value may begin at. */
    int readWithin(int from, int to) {
        return collect(Math.max(1, from), to, Integer.MAX_VALUE);
    }

    private int collect(int from, int to, int mostLines) {
        count = 0;
        int lines = 0;
        for (int i = from; i < to && count < MOST_STARTS && lines < mostLines; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
            if (Ascii.isAlphanumeric(bytes[i]) && !Ascii.isAlphanumeric(bytes[i - 1]) && !isWithin(bytes[i - 1])) {
                if (isToken(i)) {
                    starts[count++] = i;
                }
            }
        }
        return count;
    }

    /** Whether the keyword read last is a word by itself, or begins one that the rule asks for. */
    boolean isNamed(Rule rule, int keyword, int keywordEnd) {
        return wordEnd == keywordEnd
                || rule.name()
                        .orElseThrow()
                        .matcher(layer.latin1(keyword, wordEnd))
                        .matches();
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
        boolean named = NAMES.stream().anyMatch(between::contains);
        if (!looksRandom(value, named) || SUMS.stream().anyMatch(between::contains)) {
            return Optional.empty();
        }
        return Optional.of(Assignment.loose(layer, keyword, keywordEnd, from, to, Assignment.Syntax.NEAR));
    }

    private static boolean looksRandom(String value, boolean named) {
        long digits = value.chars().filter(Ascii::isDigit).count();
        long letters = value.chars().filter(Ascii::isLetter).count();
        boolean hex = value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return value.length() >= (hex && !named ? SHORTEST_HEX : SHORTEST)
                && digits > 1
                && letters > 1
                && Entropy.isEven(value);
    }

    /** Whether a word ends here, or is put together with one that goes on with it. */
    private boolean endsWord(int to) {
        if (to >= layer.length() || !Ascii.isLetter(bytes[to]) || isTurn(to)) {
            return true;
        }
        for (String suffix : SUFFIXES) {
            if (standsAt(to, suffix)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int at, String word) {
        boolean same = at + word.length() <= layer.length();
        for (int i = 0; same && i < word.length(); i++) {
            same = (bytes[at + i] | 0x20) == word.charAt(i);
        }
        return same;
    }

    /** From small letters to a capital. */
    private boolean isTurn(int at) {
        return bytes[at - 1] >= 'a' && bytes[at] <= 'Z';
    }

    /** Whether what follows goes on with an address or a longer token. */
    private static boolean isWithin(byte b) {
        return "/.@#%\\&+~?_".indexOf(b) >= 0;
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
