package dev.unleak.learn.grade;

import dev.unleak.learn.sandbox.Sandbox;
import dev.unleak.lessons.Exercise;
import java.util.List;
import java.util.Optional;

/**
 * What a grader looks at.
 *
 * @param exercise filled with the sandbox's values, so that key and sandbox speak of the same ones
 * @param answer text handed in; empty if the sandbox is the answer
 */
public record Submission(Exercise exercise, String answer, Optional<Sandbox> sandbox) {
    /** Answers given one a line, without empty lines. */
    List<String> lines() {
        return answer.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(200)
                .toList();
    }

    /** @throws IllegalStateException if the exercise has no sandbox: its author forgot it */
    Sandbox work() {
        return sandbox.orElseThrow(() -> new IllegalStateException(exercise.check() + " needs a sandbox"));
    }
}
