package dev.unleak.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Passwords as people choose them: a word or name with digits and a sign, a season and a year, a walk over the
 * keyboard, letters exchanged for digits, short words. Put together from a list of ordinary words of our own; none is
 * copied from a list of leaked ones. Same seed, same passwords. Not safe for use by many threads.
 */
final class Passwords {
    /** How a password came about. */
    enum Habit {
        WORD_AND_DIGITS,
        WORD_DIGITS_SIGN,
        NAME_AND_YEAR,
        SEASON_AND_YEAR,
        TWO_WORDS,
        KEYBOARD_WALK,
        LEETSPEAK,
        SHORT_WORD,
        WORD_ALONE,
        PHRASE
    }

    private static final List<String> WORDS = List.of(
            ("apple banana bridge butter candle castle cherry cloud coffee copper cotton cookie danger diamond dolphin dragon "
                            + "eagle engine falcon farmer fender flower forest freedom galaxy garden ginger guitar hammer happy harbor "
                            + "hockey honey hunter jaguar jasmine jungle kitten ladder legend lemon lion lucky magic marble matrix "
                            + "meadow mercury mirror monkey monster mountain mustang nature ninja ocean orange orchid panda panther "
                            + "peanut pepper phoenix pirate planet pumpkin purple rabbit rainbow raven river rocket saturn shadow silver "
                            + "snow soccer spider spring star storm summer sunny sunset tiger thunder turtle velvet violin window winter "
                            + "wizard yellow zebra berlin london paris denver dallas madrid boston oxford kraken viking samurai")
                    .split(" "));
    private static final List<String> NAMES = List.of(
            ("anna ben carla david elena felix gina hugo irene jack kate leon maria nick olivia paul rosa sam tina victor "
                            + "william yusuf zoe charlie daniel emma george jessica laura martin michelle oscar peter robert sophie thomas")
                    .split(" "));
    private static final List<String> WALKS = List.of(
            "1qaz2wsx",
            "zaq12wsx",
            "qazwsxedc",
            "asdfghjk",
            "1q2w3e4r",
            "q1w2e3r4",
            "zxcvbnm1",
            "poiuytre",
            "mnbvcxz9",
            "wsxedc123");
    private static final List<String> SIGNS = List.of("!", "#", "@", "$", "!!", "?", "*", ".", "_1", "-");

    private final Random random;

    Passwords(long seed) {
        random = new Random(seed);
    }

    String choose(Habit habit) {
        return switch (habit) {
            case WORD_AND_DIGITS -> cased(any(WORDS)) + digits(1 + random.nextInt(4));
            case WORD_DIGITS_SIGN -> capital(any(WORDS)) + digits(1 + random.nextInt(4)) + any(SIGNS);
            case NAME_AND_YEAR -> cased(any(NAMES)) + (1955 + random.nextInt(70));
            case SEASON_AND_YEAR ->
                capital(any(List.of("spring", "summer", "autumn", "winter", "january", "march", "august", "october")))
                        + (2008 + random.nextInt(19))
                        + (random.nextBoolean() ? any(SIGNS) : "");
            case TWO_WORDS ->
                capital(any(WORDS))
                        + (random.nextBoolean() ? capital(any(WORDS)) : "-" + any(WORDS))
                        + (random.nextBoolean() ? digits(1 + random.nextInt(2)) : "");
            case KEYBOARD_WALK -> any(WALKS) + (random.nextBoolean() ? any(SIGNS) : "");
            case LEETSPEAK -> leet(any(WORDS)) + digits(random.nextInt(3)) + (random.nextBoolean() ? any(SIGNS) : "");
            case SHORT_WORD -> any(WORDS).substring(0, 4) + digits(1 + random.nextInt(2));
            case WORD_ALONE -> any(WORDS);
            case PHRASE ->
                "i" + any(List.of("love", "hate", "like", "miss")) + any(random.nextBoolean() ? NAMES : WORDS)
                        + (random.nextBoolean() ? digits(2) : "");
        };
    }

    private static String leet(String word) {
        return capital(word)
                .replace('a', '@')
                .replace('e', '3')
                .replace('i', '1')
                .replace('o', '0')
                .replace('s', '$');
    }

    private String cased(String word) {
        return random.nextBoolean() ? word : capital(word);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
