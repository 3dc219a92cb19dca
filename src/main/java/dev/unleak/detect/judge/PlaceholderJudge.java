package dev.unleak.detect.judge;

import dev.unleak.detect.match.Assignment;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.pattern.Shape;
import java.util.List;
import java.util.Set;

/** Sees values that only hold the place of one. */
final class PlaceholderJudge implements Judge {
    /**
     * Forms that no value with a format of its own has; also regular expressions, and what a colon cuts off one of
     * ours.
     */
    private static final Shape TEMPLATE = Shape.anyCase(
            "<[^<>]{1,60}>",
            ".*\\$\\{[^}]*\\}.*",
            ".*\\{\\{.*\\}\\}.*",
            ".*%\\(\\w+\\)s.*",
            ".*[%#]\\{[^{}]*\\}.*",
            ".*\\{(?:secret|re:.*|uuid|(?:alnum|lower|upper|digit|hex|base64|base64url|word):[0-9]+)\\}.*",
            "[0-9]{1,3}\\}",
            ".*\\(\\?[:i].*",
            ".*(?:\\]|\\\\[dsw]|\\.)\\{[0-9]{1,4}(?:,[0-9]{0,4})?\\}.*",
            ".*\\[\\^\\\\s.*",
            ".*\\.\\.\\.",
            ".*\u00e2\u0080\u00a6.*",
            ".*x{8}.*",
            ".*\\*{4}.*");

    /** Further forms that templates, formats and documentation use for "put it here". */
    private static final Shape LOOSE = Shape.anyCase(
            "<[^<>]{1,60}",
            ".*\\$\\{.*",
            "\\$[A-Z_][\\w.]*",
            "\\$\\(.*",
            ".*\\{\\{.*",
            "%\\w+%",
            ".*%(?:0[0-9])?(?-i:[sdvq@])(?:[^0-9a-f].*)?",
            ".*%\\(\\w+\\).*",
            "\\{[\\w.: ]*\\}",
            ".*[#%]\\{.*",
            "\\[[^\\]]*\\]",
            "@\\w+@",
            ":\\w+",
            ".*\\\\\\(.*",
            "__\\w+__",
            ".*<[a-z_ -]+>.*",
            ".*\\.\\.\\..*",
            "%%.*",
            ".*\\{[a-z_][\\w.-]*(?::[^{}]*)?\\}.*",
            "(?:.*[^\\w])?\\$[a-z_]\\w*.*");

    /** Words that alone, together, or with digits behind them stand for a secret or for nothing. */
    private static final Set<String> STANDS_FOR = Set.of(
            ("password passwd passwort pwd pw pass passphrase secret secrets token tokens key keys apikey api auth user username usr "
                            + "admin root test testing tests tester testpass example examples sample demo dummy fake mock foo bar baz qux foobar "
                            + "changeme change changeit replace replaceme me my mine your yours our the a an of for to here this that is not "
                            + "none null nil undefined empty default value values string text name id client consumer access private public "
                            + "some any other another new old wrong bad invalid valid good correct incorrect placeholder todo fixme tbd insert "
                            + "enter put set redacted removed hidden masked censored xxx xx yyy zzz abc abcd abcde abcdef xyz something "
                            + "anything whatever nothing very super top long random generated login account email mail host localhost server "
                            + "db database data service app application web site signing encryption shared master credential credentials "
                            + "bearer basic oauth jwt crypt session cookie csrf hash salt nonce first second one two three true false yes no on off "
                            + "required optional hello world guest anonymous")
                    .split(" "));

    private static final int LONGEST =
            STANDS_FOR.stream().mapToInt(String::length).max().orElse(0);

    /** Words that show in any value that it is none. */
    private static final Set<String> TELLTALE = Set.of(
            "example",
            "sample",
            "dummy",
            "fake",
            "changeme",
            "placeholder",
            "replace",
            "your",
            "insert",
            "redacted",
            "foobar");

    /** Words that show it in values without a format of their own. */
    private static final Set<String> HINT = Set.of("test", "testing", "mock", "todo", "not", "invalid", "wrong");

    private static final int MOST_BEHIND_WORDS = 3;
    /** What is as long and has a format of its own holds words and templates by chance. */
    private static final int LONG = 300;

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        String value = sighting.spelled();
        if (sighting.rule().name().isPresent() || value.length() < LONG) {
            judge(sighting, value, signs);
        } else if (Fill.of(value) == Fill.ALL) {
            signs.add(Sign.FILLER);
        }
        if (sighting.assignment().isPresent() && echoes(sighting.assignment().get(), value)) {
            signs.add(Sign.ECHO);
        }
    }

    private static void judge(Sighting sighting, String value, Set<Sign> signs) {
        boolean generic = sighting.rule().generic();
        if (TEMPLATE.matches(value) || Mark.isNamed(sighting) && LOOSE.matches(value) && !Noise.is(value)) {
            signs.add(Sign.TEMPLATE);
        }
        Fill fill = Fill.of(value);
        if (fill == Fill.ALL || generic && (fill == Fill.MUCH || Counting.fills(value))) {
            signs.add(Sign.FILLER);
        } else if (fill == Fill.MUCH) {
            signs.add(Sign.COUNTS_UP);
        }
        List<String> words = Words.of(value);
        if (isMadeOfLetters(value, words) && allStandFor(words)) {
            signs.add(Sign.PLACEHOLDER_WORDS);
        } else if (Words.anyIn(TELLTALE, words) || generic && Words.anyIn(HINT, words)) {
            signs.add(Sign.PLACEHOLDER_PART);
        }
    }

    /** Not hexadecimal digits, which are words of one letter each, and not a password that goes on behind the words. */
    private static boolean isMadeOfLetters(String value, List<String> words) {
        int letters = 0;
        for (String word : words) {
            letters += word.length() > 1 ? word.length() : 0;
        }
        int others = -letters;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            others += c > ' ' && "_-.".indexOf(c) < 0 ? 1 : 0;
        }
        return letters * 2 >= value.length() && others <= MOST_BEHIND_WORDS;
    }

    private static boolean allStandFor(List<String> words) {
        for (String word : words) {
            if (!standsFor(word)) {
                return false;
            }
        }
        return true;
    }

    /** Also two such words grown together. */
    private static boolean standsFor(String word) {
        if (STANDS_FOR.contains(word) || word.length() == 1) {
            return true;
        }
        for (int i = 2; i <= Math.min(LONGEST, word.length() - 2); i++) {
            if (STANDS_FOR.contains(word.substring(0, i)) && STANDS_FOR.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean echoes(Assignment assignment, String value) {
        List<String> words = Words.of(value);
        return !words.isEmpty() && Words.of(assignment.name()).containsAll(words);
    }
}
