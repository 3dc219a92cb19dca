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
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Tries one exercise with what its author says must fail and must pass, each time in a fresh sandbox. */
final class ExerciseTrial {
    private static final Trial UNTOUCHED = new Trial(Optional.empty(), Optional.empty(), Optional.empty(), "");

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
        List<Case> answers = new ArrayList<>();
        for (Case tried : cases(exercise)) {
            if (tried.trial().files().isEmpty() && tried.trial().script().isEmpty()) {
                answers.add(tried);
            } else {
                in(exercise, seed, tried.trial(), sandbox -> judge(exercise, grader, tried, sandbox, problems));
            }
        }
        // An answer changes nothing, so all of them can share one sandbox.
        in(exercise, seed, UNTOUCHED, sandbox -> {
            problems.addAll(grader.doubts(new Submission(exercise, "", sandbox)));
            answers.forEach(tried -> judge(exercise, grader, tried, sandbox, problems));
        });
        return problems;
    }

    private record Case(String name, boolean mustPass, Trial trial) {}

    private static List<Case> cases(Exercise exercise) {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("start", false, exercise.start()));
        cases.add(new Case("solution", true, exercise.solution()));
        exercise.wrong().forEach(trial -> cases.add(new Case("wrong attempt " + (cases.size() - 1), false, trial)));
        return cases;
    }

    private static void judge(
            Exercise exercise, Grader grader, Case tried, Optional<Sandbox> sandbox, List<String> problems) {
        Feedback feedback =
                grader.grade(new Submission(exercise, tried.trial().answer().orElse(""), sandbox));
        if (!tried.mustPass()) {
            mustFail(tried.name(), tried.trial(), feedback, problems);
        } else if (!feedback.passed()) {
            problems.add("the solution fails: " + feedback.text());
        }
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

    private void in(Exercise exercise, long seed, Trial trial, Consumer<Optional<Sandbox>> look) {
        if (exercise.sandbox().isEmpty()) {
            look.accept(Optional.empty());
            return;
        }
        try {
            Path parent = Files.createTempDirectory("unleak-check");
            Sandbox sandbox = sandboxes.make(
                    parent, new Sandboxes.Plan(name, content, exercise.sandbox().get()), seed);
            try {
                sandboxes.fill(sandbox, content, new Material(trial.files(), trial.script()));
                look.accept(Optional.of(sandbox));
            } finally {
                sandboxes.remove(sandbox);
                Files.delete(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
