package dev.unleak.detect.judge;

import dev.unleak.detect.match.Assignment;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Regex;
import java.util.EnumSet;
import java.util.Set;

/** How a value is given to its name, and what stands right behind it. */
final class SyntaxJudge implements Judge {
    private static final int LOOK_AHEAD = 40;
    private static final int LINE = 400;
    private static final Regex WORD_OF_A_SENTENCE = Regex.known("[A-Za-z]+(?:[ ,.:;!?)].*|)");

    /** A function that keeps a value under a name, up to the name; in Gradle and in PHP a type may stand before it. */
    private static final Regex KEEPS =
            Regex.known("(?:.*\\W)?(?:set\\w*|put[A-Z]?\\w*|define|buildConfigField|resValue)(?:\\s*\\(|\\s)\\s*"
                    + "(?:[\"'`]?\\w+[\"'`]?\\s*,\\s*)?[\"'`]");

    private static final Regex WORDS_BEFORE = Regex.known(".*[A-Za-z]{2,} ");

    /** A settings file's value ends with its line, so that a further word belongs to it, whatever its letters. */
    private static final Regex WORD_OF_A_LINE = Regex.known("[\"'(\\[{]{0,2}[A-Za-z\\x80-\\xff][^\\s=]*(?:\\s.*|)");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (Mark.of(sighting.rule()) == Mark.OWN_FORMAT) {
            return;
        }
        boolean generic = sighting.rule().generic();
        if (generic && sighting.assignment().isEmpty() && isInSentence(sighting)) {
            signs.add(Sign.MORE_WORDS);
        }
        if (sighting.assignment().isPresent()) {
            Assignment assignment = sighting.assignment().get();
            Set<Sign> around = around(sighting, assignment);
            if (generic) {
                signs.addAll(around);
            } else if (around.contains(Sign.BARE_ELSEWHERE)) {
                signs.add(Sign.BARE);
            }
            behind(sighting, assignment, signs);
        }
    }

    private static Set<Sign> around(Sighting sighting, Assignment assignment) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        syntax(sighting.layer(), assignment, signs);
        if (assignment.form() == Assignment.Form.BARE) {
            signs.add(bare(sighting, assignment));
        }
        if (!assignment.call().isEmpty()) {
            signs.add(Sign.IN_CALL);
        }
        return signs;
    }

    private static Sign bare(Sighting sighting, Assignment assignment) {
        return isInString(sighting.layer(), assignment.nameFrom()) ? Sign.BARE_IN_STRING : Sign.BARE_ELSEWHERE;
    }

    /**
     * As in an address or a command that a program holds: a quote is open, or a query's mark stands before the name.
     */
    private static boolean isInString(Layer layer, int name) {
        String before = layer.latin1(layer.lineStart(name, LINE), name);
        return before.endsWith("?") || before.endsWith("&") || isOpen('"', before) || isOpen('\'', before);
    }

    /** Whether the quote stands there an odd number of times, but for apostrophes within words. */
    private static boolean isOpen(char quote, String before) {
        boolean open = false;
        for (int i = 0; i < before.length(); i++) {
            if (quote == '\'' && isApostrophe(before, i)) {
                i += 2;
            } else {
                open ^= before.charAt(i) == quote;
            }
        }
        return open;
    }

    /** Whether a letter, an apostrophe and a small letter follow each other. */
    private static boolean isApostrophe(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at + 1) == '\''
                && Words.isLetter(text.charAt(at))
                && text.charAt(at + 2) >= 'a'
                && text.charAt(at + 2) <= 'z';
    }

    private static void syntax(Layer layer, Assignment assignment, Set<Sign> signs) {
        switch (assignment.syntax()) {
            case EQUALS, COLON, ARROW, NAMED_VALUE, WORD, NEAR, SCOPE -> {}
            case COMPARED -> signs.add(Sign.COMPARED);
            case CALL -> signs.add(isSetter(assignment.name()) ? Sign.AS_SETTER : Sign.AS_CALL);
            case ARGUMENT -> signs.add(isKept(layer, assignment.nameFrom()) ? Sign.AS_SETTER : Sign.AS_ARGUMENT);
            case ELEMENT -> signs.add(Sign.IN_TAG);
        }
    }

    /** As {@code setPassword}, which is as good as an assignment. */
    private static boolean isSetter(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.startsWith("set") || last.startsWith("with");
    }

    /** As in {@code setProperty("password", ...)}, unlike {@code getProperty("password", ...)}. */
    private static boolean isKept(Layer layer, int name) {
        return KEEPS.matches(layer.latin1(layer.lineStart(name, LOOK_AHEAD), name));
    }

    private static void behind(Sighting sighting, Assignment assignment, Set<Sign> signs) {
        Layer layer = sighting.layer();
        String rest = layer.latin1(assignment.end(), layer.lineEnd(assignment.end(), LOOK_AHEAD))
                .strip();
        if (rest.isEmpty()) {
            return;
        }
        char next = rest.charAt(0);
        if (assignment.form() == Assignment.Form.BYTES) {
            return;
        }
        if (assignment.form() == Assignment.Form.QUOTED) {
            boolean condition = assignment.syntax() == Assignment.Syntax.COMPARED;
            if (next == ':' && !condition || rest.startsWith("=>") || rest.startsWith("] =")) {
                signs.add(Sign.IS_NAME_ITSELF);
            } else if (next == '+' || next == '%' || rest.startsWith(". ") || rest.startsWith(".format")) {
                signs.add(Sign.JOINED);
            }
        } else if (next == '(' || next == '[' || next == '{') {
            signs.add(Sign.CODE);
        } else if (assignment.syntax() != Assignment.Syntax.WORD) {
            goesOn(sighting, assignment, rest, signs);
        }
    }

    /** As in "the basic Model of": words before the match, and words or a full stop behind the value. */
    private static boolean isInSentence(Sighting sighting) {
        Layer layer = sighting.layer();
        int from = sighting.matchFrom();
        int to = sighting.to();
        if (!WORDS_BEFORE.matches(layer.latin1(layer.lineStart(from, LOOK_AHEAD), from))) {
            return false;
        }
        String behind = layer.latin1(to, layer.lineEnd(to, LOOK_AHEAD));
        return behind.isEmpty()
                ? sighting.value().endsWith(".")
                : " -.".indexOf(behind.charAt(0)) >= 0
                        && WORD_OF_A_SENTENCE.matches(behind.substring(1).strip());
    }

    private static void goesOn(Sighting sighting, Assignment assignment, String rest, Set<Sign> signs) {
        Layer layer = sighting.layer();
        boolean command = layer.bytes()[sighting.from() - 1] == '=';
        if (!command && WORD_OF_A_SENTENCE.matches(rest)) {
            signs.add(Sign.MORE_WORDS);
            return;
        }
        int name = assignment.nameFrom();
        boolean alone = layer.latin1(layer.lineStart(name, LINE), name).isBlank();
        if (alone && WORD_OF_A_LINE.matches(rest)) {
            signs.add(Sign.WORDS_BEHIND);
        }
    }
}
