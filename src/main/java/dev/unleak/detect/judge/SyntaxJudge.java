package dev.unleak.detect.judge;

import dev.unleak.detect.match.Assignment;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import java.util.Set;

/** How a value is given to its name, and what stands right behind it. */
final class SyntaxJudge implements Judge {
    private static final int LOOK_AHEAD = 40;

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (!sighting.rule().generic()) {
            return;
        }
        sighting.assignment().ifPresent(assignment -> {
            syntax(assignment, signs);
            if (!assignment.quoted()) {
                signs.add(
                        switch (FileKind.of(sighting.path())) {
                            case CODE -> Sign.BARE_IN_CODE;
                            case SETTINGS -> Sign.BARE_IN_CONFIG;
                            case PROSE, UNKNOWN -> Sign.BARE_ELSEWHERE;
                        });
            }
            if (!assignment.call().isEmpty()) {
                signs.add(Sign.IN_CALL);
            }
            behind(sighting.layer(), assignment, signs);
        });
    }

    private static void syntax(Assignment assignment, Set<Sign> signs) {
        switch (assignment.syntax()) {
            case EQUALS, COLON, ARROW, NAMED_VALUE, WORD -> {}
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
        } else if (Words.isLetter(next)) {
            signs.add(Sign.MORE_WORDS);
        }
    }
}
