package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.pattern.Shape;
import dev.unleak.detect.text.Layer;
import java.util.Set;

/** What the line around a value without a format of its own says. */
final class LineJudge implements Judge {
    private static final int LOOK_AROUND = 160;
    private static final int LONG = 600;

    private static final Shape COMMENT = Shape.of(
            "\\s*//.*", "\\s*#(?:[^d]|d[^e]).*", "\\s*--.*", "\\s*;.*", "\\s*<!--.*", "\\s*%.*", "\\s*\\.\\. .*");
    private static final Shape DOC_COMMENT = Shape.of("\\s*\\*(?:[\\s/].*|)", "\\s*/\\*.*", "\\s*///.*");
    private static final Shape TEST = Shape.anyCase(
            ".*\\bassert.*", ".*\\bexpect.*", ".*\\bshould\\b.*", ".*\\bverify\\(.*", ".*t\\.equal.*", ".*\\bmock.*");
    private static final Shape EXAMPLE = Shape.anyCase(
            ".*\\bexample(?:[^@].*)?",
            ".*\\be\\.g\\..*",
            ".*\\bfor instance.*",
            ".*\\busage\\b.*",
            ".*\\bdummy.*",
            ".*\\bfake.*");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (Mark.of(sighting.rule()) == Mark.OWN_FORMAT) {
            return;
        }
        Layer layer = sighting.layer();
        int start = layer.lineStart(sighting.from(), LONG);
        int end = layer.lineEnd(sighting.to(), LONG);
        if (end - start >= LONG) {
            signs.add(Sign.LONG_LINE);
        }
        int near = Math.max(start, sighting.matchFrom() - LOOK_AROUND);
        int before = Math.max(near, sighting.matchFrom());
        int after = Math.min(end, sighting.to() + LOOK_AROUND);
        if (near == start && DOC_COMMENT.matches(layer, start, sighting.to())) {
            signs.add(Sign.DOC_COMMENT);
        } else if (near == start && COMMENT.matches(layer, start, sighting.to())) {
            signs.add(Sign.COMMENT);
        }
        if (!sighting.rule().generic()) {
            return;
        }
        if (TEST.matches(layer, near, before)) {
            signs.add(Sign.TEST_LINE);
        }
        if (EXAMPLE.matches(layer, near, before) || EXAMPLE.matches(layer, sighting.to(), after)) {
            signs.add(Sign.EXAMPLE_LINE);
        }
    }
}
