package dev.unleak.detect.judge;

import com.google.re2j.Pattern;
import dev.unleak.detect.match.Assignment;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import java.util.Set;

/** How a value is given to its name, and what stands right behind it. */
final class SyntaxJudge implements Judge {
    private static final int LOOK_AHEAD = 40;
    private static final int LINE = 400;
    private static final Pattern WORD_OF_A_SENTENCE = Pattern.compile("[A-Za-z]+(?:[ ,.:;!?)].*|)");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (!sighting.rule().generic()) {
            return;
        }
        sighting.assignment().ifPresent(assignment -> {
            syntax(assignment, signs);
            if (!assignment.quoted()) {
                signs.add(bare(sighting, assignment));
            }
            if (!assignment.call().isEmpty()) {
                signs.add(Sign.IN_CALL);
            }
            behind(sighting.layer(), assignment, signs);
        });
    }

    private static Sign bare(Sighting sighting, Assignment assignment) {
        if (isInString(sighting.layer(), assignment.nameFrom())) {
            return Sign.BARE_IN_STRING;
        }
        return switch (FileKind.of(sighting.path())) {
            case CODE -> Sign.BARE_IN_CODE;
            case SETTINGS -> Sign.BARE_IN_CONFIG;
            case PROSE, UNKNOWN -> Sign.BARE_ELSEWHERE;
        };
    }

    /**
     * As in an address or a command that a program holds: a quote is open, or a query's mark stands before the name.
     */
    private static boolean isInString(Layer layer, int name) {
        String before = layer.latin1(layer.lineStart(name, LINE), name);
        return before.endsWith("?")
                || before.endsWith("&")
                || (before.chars().filter(c -> c == '"').count() & 1) == 1
                || (before.chars().filter(c -> c == '\'').count() & 1) == 1;
    }

    private static void syntax(Assignment assignment, Set<Sign> signs) {
        switch (assignment.syntax()) {
            case EQUALS, COLON, ARROW, NAMED_VALUE, WORD, NEAR -> {}
            case COMPARED -> signs.add(Sign.COMPARED);
            case CALL -> signs.add(Sign.AS_CALL);
            case ARGUMENT -> signs.add(Sign.AS_ARGUMENT);
            case ELEMENT -> signs.add(Sign.IN_TAG);
        }
    }

    private static void behind(Layer layer, Assignment assignment, Set<Sign> signs) {
        String rest = layer.latin1(assignment.end(), layer.lineEnd(assignment.end(), LOOK_AHEAD))
                .strip();
        if (rest.isEmpty()) {
            return;
        }
        char next = rest.charAt(0);
        if (assignment.quoted()) {
            if (next == ':' || rest.startsWith("=>") || rest.startsWith("] =")) {
                signs.add(Sign.IS_NAME_ITSELF);
            } else if (next == '+' || next == '%' || rest.startsWith(". ") || rest.startsWith(".format")) {
                signs.add(Sign.JOINED);
            }
        } else if (next == '(' || next == '[' || next == '{') {
            signs.add(Sign.CODE);
        } else if (assignment.syntax() != Assignment.Syntax.WORD && WORD_OF_A_SENTENCE.matches(rest)) {
            signs.add(Sign.MORE_WORDS);
        }
    }
}
