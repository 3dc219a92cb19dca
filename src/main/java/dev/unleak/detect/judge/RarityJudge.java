package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Entropy;
import java.util.Set;

/** How unlike words a value is that has no format of its own. Speaks after {@link NameJudge}. */
final class RarityJudge implements Judge {
    private static final double READS_LIKE_WORDS = 0.35;
    private static final double READS_LIKE_NOTHING = -0.55;
    /** Of its letters, in known words. */
    private static final double IN_WORDS = 0.6;
    /** In characters a token: random text has some 1.4, English 4 and more. */
    private static final double RANDOM_TOKEN = 2;

    /** In characters: of a shorter text, such as {@code 0x1F}, the number of tokens says little. */
    private static final int LEAST_FOR_TOKENS = 12;

    private static final int KEY_LENGTH = 20;
    private static final int MOST_LENGTH = 200;

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (!Mark.isNamed(sighting)) {
            return;
        }
        String value = sighting.spelled();
        boolean known = !sighting.rule().generic();
        boolean password = isPassword(sighting, signs);
        if (!known || Words.isAllLetters(value)) {
            letters(value, password, signs);
        }
        // People make passwords of words, so that words say little against one.
        if (!known && !password) {
            tokens(value, signs);
        }
        classes(value, signs);
        if (sighting.isBytes()) {
            signs.add(Sign.BYTES);
        }
        int length = value.length();
        if (length < 6) {
            signs.add(Sign.SHORT);
        } else if (length >= KEY_LENGTH) {
            signs.add(length > MOST_LENGTH ? Sign.VERY_LONG : Sign.LONG);
        }
    }

    /** By its name, or because it stands where only passwords do. */
    private static boolean isPassword(Sighting sighting, Set<Sign> signs) {
        return signs.contains(Sign.NAME_PASSWORD)
                || sighting.assignment().isEmpty() && sighting.rule().type().endsWith("password");
    }

    private static void tokens(String value, Set<Sign> signs) {
        if (KnownWords.share(value) >= IN_WORDS) {
            signs.add(Sign.KNOWN_WORDS);
        }
        if (value.length() >= LEAST_FOR_TOKENS && Tokens.looked(value) < RANDOM_TOKEN * Tokens.count(value)) {
            signs.add(Sign.MANY_TOKENS);
        }
    }

    private static void letters(String value, boolean password, Set<Sign> signs) {
        double likeness = LetterPairs.likeness(value);
        if (!holdsLetter(value)) {
            return;
        }
        if (likeness > READS_LIKE_WORDS) {
            signs.add(password ? Sign.PASSWORD_OF_WORDS : Sign.WORDS);
        } else {
            signs.add(likeness < READS_LIKE_NOTHING ? Sign.RARE : Sign.MIXED);
        }
    }

    private static boolean holdsLetter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Words.isLetter(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void classes(String value, Set<Sign> signs) {
        boolean digits = false;
        boolean letters = false;
        boolean symbols = false;
        boolean hex = true;
        for (char c : value.toCharArray()) {
            digits |= Words.isDigit(c);
            letters |= Words.isLetter(c);
            symbols |= !Words.isDigit(c) && !Words.isLetter(c) && "_-. /".indexOf(c) < 0;
            hex &= Words.isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
        }
        if (letters && !digits) {
            signs.add(Sign.LETTERS_ONLY);
        } else if (letters) {
            signs.add(Sign.LETTERS_AND_DIGITS);
        }
        if (symbols) {
            signs.add(Sign.SYMBOLS);
        }
        if (hex && digits && value.length() >= KEY_LENGTH) {
            signs.add(Sign.HEX);
        } else if (digits && letters && value.length() >= KEY_LENGTH && Entropy.of(value) >= 0.8 * mostEntropy(value)) {
            signs.add(Sign.RANDOM);
        }
    }

    /** A random value of that length has most of this, in bits a character. */
    private static double mostEntropy(String value) {
        return Math.log(Math.min(value.length(), 62)) / Math.log(2);
    }
}
