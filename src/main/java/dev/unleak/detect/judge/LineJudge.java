package dev.unleak.detect.judge;

import com.google.re2j.Pattern;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import java.util.Set;

/** What the line around a value that has no format of its own says. */
final class LineJudge implements Judge {
    private static final int LOOK_AROUND = 160;
    private static final int LONG = 600;

    private static final Pattern COMMENT = Pattern.compile("\\s*(?://|#|--|\\*|/\\*|;|<!--|%|\\.\\. ).*");
    private static final Pattern TEST =
            Pattern.compile("(?i).*(?:\\bassert|\\bexpect|\\bshould\\b|\\bverify\\(|t\\.equal|\\bmock).*");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i).*(?:\\bexample|\\be\\.g\\.|\\bfor instance|\\busage\\b|\\bdummy|\\bfake).*");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (!sighting.rule().generic()) {
            return;
        }
        Layer layer = sighting.layer();
        int start = layer.lineStart(sighting.from(), LONG);
        int end = layer.lineEnd(sighting.to(), LONG);
        if (end - start >= LONG) {
            signs.add(Sign.LONG_LINE);
        }
        int near = Math.max(start, sighting.matchFrom() - LOOK_AROUND);
        String before = layer.latin1(near, Math.max(near, sighting.matchFrom()));
        String after = layer.latin1(sighting.to(), Math.min(end, sighting.to() + LOOK_AROUND));
        if (near == start && COMMENT.matches(layer.latin1(start, sighting.to()))) {
            signs.add(Sign.COMMENT);
        }
        if (TEST.matches(before)) {
            signs.add(Sign.TEST_LINE);
        }
        if (EXAMPLE.matches(before) || EXAMPLE.matches(after)) {
            signs.add(Sign.EXAMPLE_LINE);
        }
    }
}
