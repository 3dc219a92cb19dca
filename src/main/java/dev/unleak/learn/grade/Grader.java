package dev.unleak.learn.grade;

import java.util.List;

/** Judges one kind of exercise. Immutable; safe for use by many threads; blocks while it reads the sandbox. */
public interface Grader {
    /** @throws java.io.UncheckedIOException if the sandbox cannot be read */
    Feedback grade(Submission submission);

    /** What is wrong with the exercise itself, seen in a fresh sandbox: for the checker of lessons. */
    default List<String> doubts(Submission fresh) {
        return List.of();
    }
}
