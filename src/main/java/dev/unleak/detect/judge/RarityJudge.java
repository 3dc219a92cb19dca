package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Entropy;
import java.util.Set;

/** How unlike words a value is that has no format of its own. Speaks after {@link NameJudge}. */
final class RarityJudge implements Judge {
    private static final double READS_LIKE_WORDS = 0.35;
    private static final double READS_LIKE_NOTHING = -0.55;
    private static final int KEY_LENGTH = 20;
    private static final int MOST_LENGTH = 200;

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (!Mark.isNamed(sighting)) {
            return;
        }
        String value = sighting.spelled();
        boolean known = !sighting.rule().generic();
        if (!known || Words.isAllLetters(value)) {
            letters(value, isPassword(sighting, signs), signs);
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

    private static void letters(String value, boolean password, Set<Sign> signs) {
        double likeness = LetterPairs.likeness(value);
        if (value.chars().noneMatch(c -> Words.isLetter((char) c))) {
            return;
        }
        if (likeness > READS_LIKE_WORDS) {
            signs.add(password ? Sign.PASSWORD_OF_WORDS : Sign.WORDS);
        } else {
            signs.add(likeness < READS_LIKE_NOTHING ? Sign.RARE : Sign.MIXED);
        }
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
