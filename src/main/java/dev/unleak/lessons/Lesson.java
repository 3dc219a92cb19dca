package dev.unleak.lessons;

import java.util.List;
import java.util.Optional;

/**
 * One lesson: a few minutes of reading and doing.
 *
 * @param id module and number, for example {@code M1.1}; what rules, guides and progress point at
 * @param module the module's id, for example {@code M1}
 * @param minutes what it takes a busy reader, 3 to 7
 * @param outcome what the learner can do afterwards, as one sentence
 * @param seedParts the parts of the seed page that it covers, for example {@code S1}
 * @param revision grows by one when the meaning changes, so that translations can tell that they are behind
 * @param steps at least one, in order, ids unique within the lesson
 */
public record Lesson(
        String id,
        String module,
        String title,
        int minutes,
        String outcome,
        List<String> seedParts,
        List<SourceNote> sources,
        int revision,
        List<LessonStep> steps) {

    /**
     * Where a claim that is not common knowledge comes from.
     *
     * @param claim which statement of the lesson it backs
     * @param read when somebody last read it, as an ISO date
     */
    public record SourceNote(String url, String claim, String read) {}

    /** Its place in the module, from 1. */
    public int number() {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }

    public Optional<LessonStep> step(String step) {
        return steps.stream().filter(s -> s.id().equals(step)).findFirst();
    }
}
