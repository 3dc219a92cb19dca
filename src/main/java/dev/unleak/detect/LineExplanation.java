package dev.unleak.detect;

import dev.unleak.detect.match.NearMiss;
import dev.unleak.model.Position;
import java.util.List;

/**
 * All that was judged on one line.
 *
 * @param judged what was seen, likely or not, in order of place
 * @param misses where nothing was seen: the keywords on the line, and why their rules found nothing
 */
public record LineExplanation(int line, List<Explanation> judged, List<Miss> misses) {
    /** A rule that was called by a keyword and found nothing. */
    public record Miss(String rule, String keyword, Position position, NearMiss.Why why) {}
}
