package dev.unleak.learn;

import dev.unleak.learn.grade.Feedback;
import dev.unleak.learn.grade.Grader;
import dev.unleak.learn.grade.Graders;
import dev.unleak.learn.grade.Submission;
import dev.unleak.learn.sandbox.Sandbox;
import dev.unleak.learn.sandbox.Sandboxes;
import dev.unleak.lessons.Exercise;
import dev.unleak.lessons.Exercise.Material;
import dev.unleak.lessons.Exercise.Trial;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Tries one exercise with what its author says must fail and must pass, each time in a fresh sandbox. */
final class ExerciseTrial {
    private final Sandboxes sandboxes;
    private final Graders graders;
    private final Path content;
    private final String name;
    private final LongFunction<Exercise> exercises;

    /** @param exercises the exercise filled with the values of a seed */
    ExerciseTrial(RuleSet rules, Graders graders, Path content, String name, LongFunction<Exercise> exercises) {
        this.sandboxes = new Sandboxes(rules);
        this.graders = graders;
        this.content = content;
        this.name = name;
        this.exercises = exercises;
    }

    /** What went otherwise than it must. */
    List<String> run(long seed) {
        Exercise exercise = exercises.apply(seed);
        Grader grader = graders.of(exercise);
        List<String> problems = new ArrayList<>();
        attempt(exercise, exercise.start(), seed, submission -> {
            problems.addAll(grader.doubts(submission));
            mustFail("start", exercise.start(), grader.grade(submission), problems);
        });
        attempt(exercise, exercise.solution(), seed, submission -> {
            Feedback feedback = grader.grade(submission);
            if (!feedback.passed()) {
                problems.add("the solution fails: " + feedback.text());
            }
        });
        for (int i = 0; i < exercise.wrong().size(); i++) {
            Trial wrong = exercise.wrong().get(i);
            String which = "wrong attempt " + (i + 1);
            attempt(exercise, wrong, seed, submission ->
                    mustFail(which, wrong, grader.grade(submission), problems));
        }
        return problems;
    }

    private static void mustFail(String which, Trial trial, Feedback feedback, List<String> problems) {
        if (feedback.passed()) {
            problems.add("the " + which + " passes");
        } else if (feedback.text().isBlank()) {
            problems.add("the " + which + " fails without a word");
        } else if (!feedback.text().contains(trial.says())) {
            problems.add("the " + which + " is not told '" + trial.says() + "' but: " + feedback.text());
        }
    }

    private interface Look {
        void at(Submission submission);
    }

    private void attempt(Exercise exercise, Trial trial, long seed, Look look) {
        String answer = trial.answer().orElse("");
        if (exercise.sandbox().isEmpty()) {
            look.at(new Submission(exercise, answer, Optional.empty()));
            return;
        }
        try {
            Path parent = Files.createTempDirectory("unleak-check");
            Sandbox sandbox =
                    sandboxes.make(parent, new Sandboxes.Plan(name, content, exercise.sandbox().get()), seed);
            try {
                sandboxes.fill(sandbox, content, new Material(trial.files(), trial.script()));
                look.at(new Submission(exercise, answer, Optional.of(sandbox)));
            } finally {
                sandboxes.remove(sandbox);
                Files.delete(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
