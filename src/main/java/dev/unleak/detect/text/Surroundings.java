package dev.unleak.detect.text;

import dev.unleak.model.Fragment.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a layer around escapes that are worth decoding: enough to see what stands before and behind each, and
 * never torn within a token. Parts that meet are one. For one thread.
 */
final class Surroundings {
    private static final int CONTEXT = 256;
    private static final int LONGEST_TOKEN = 1 << 16;

    private final Layer layer;
    private final List<Range> parts = new ArrayList<>();

    Surroundings(Layer layer) {
        this.layer = layer;
    }

    /** Takes in an escape that stands behind all that were added before. */
    void add(int from, int to) {
        if (parts.isEmpty() || from - CONTEXT > parts.getLast().to()) {
            parts.add(new Range(start(from), end(to)));
        } else if (to + CONTEXT > parts.getLast().to()) {
            parts.set(parts.size() - 1, new Range(parts.getLast().from(), end(to)));
        }
    }

    List<Range> parts() {
        return parts;
    }

    private int start(int from) {
        int i = Math.max(0, from - CONTEXT);
        int most = Math.max(parts.isEmpty() ? 0 : parts.getLast().to(), i - LONGEST_TOKEN);
        while (i > most && Hiding.isToken(layer.bytes()[i - 1])) {
            i--;
        }
        return i;
    }

    private int end(int to) {
        int i = Math.min(layer.length(), to + CONTEXT);
        int most = Math.min(layer.length(), i + LONGEST_TOKEN);
        while (i < most && Hiding.isToken(layer.bytes()[i])) {
            i++;
        }
        return i;
    }
}
