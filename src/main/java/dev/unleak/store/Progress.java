package dev.unleak.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was learned. */
public final class Progress {
    /** Steps passed in a lesson, by step id. */
    public Map<String, Instant> passed(String lesson) {
        throw new UnsupportedOperationException();
    }

    public void pass(String lesson, String step, Instant at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Every answer is kept, right and wrong, for later review. The answer holds option ids or a digest, never a secret.
     */
    public void attempt(String lesson, String step, boolean right, String answer, Instant at) {
        throw new UnsupportedOperationException();
    }

    public int attempts(String lesson, String step) {
        throw new UnsupportedOperationException();
    }

    /** Lessons of which every step was passed. */
    public List<String> finished() {
        throw new UnsupportedOperationException();
    }

    public void finish(String lesson, Instant at) {
        throw new UnsupportedOperationException();
    }
}
