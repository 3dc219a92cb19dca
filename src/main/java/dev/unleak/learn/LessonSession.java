package dev.unleak.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.learn.grade.Feedback;
import dev.unleak.learn.grade.KeyGrader;
import dev.unleak.learn.grade.Submission;
import dev.unleak.learn.sandbox.Sandbox;
import dev.unleak.learn.sandbox.Sandboxes;
import dev.unleak.lessons.Exercise;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonStep;
import dev.unleak.model.UserError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One learner at one lesson. Every method may block on the disk or the database, so a screen calls it off its own
 * thread; calls are made one at a time.
 */
public final class LessonSession {
    private final Course course;
    private final Lesson lesson;
    private final Map<String, Sandbox> sandboxes = new HashMap<>();

    LessonSession(Course course, String lesson, long seed) {
        this.course = course;
        this.lesson = course.filled(lesson, seed);
    }

    /** The lesson with its made-up values filled in; they stay the same during the session. */
    public Lesson lesson() {
        return lesson;
    }

    /** Ids of the steps that were passed, in this session or before. */
    public Set<String> passed() {
        return course.progress().passed(lesson.id()).keySet();
    }

    /** The first step that was not passed; the last one when all were. */
    public LessonStep current() {
        Set<String> passed = passed();
        return lesson.steps().stream()
                .filter(step -> !passed.contains(step.id()))
                .findFirst()
                .orElseGet(() -> lesson.steps().getLast());
    }

    public boolean finished() {
        Set<String> passed = passed();
        return lesson.steps().stream().allMatch(step -> passed.contains(step.id()));
    }

    /**
     * Judges an answer, remembers the attempt, and marks the step and with the last one the lesson as passed.
     *
     * @throws UserError if the exercise's sandbox was not opened or is gone
     * @throws IllegalArgumentException if the answer is of another kind than the step
     */
    public Feedback answer(String step, Answer answer) {
        LessonStep asked = step(step);
        Feedback feedback = switch (asked) {
            case LessonStep.Practice practice -> grade(practice, answer);
            default -> KeyGrader.grade(asked, answer);
        };
        Instant now = course.clock().instant();
        if (!(asked instanceof LessonStep.Read)) {
            course.progress().attempt(lesson.id(), step, feedback.passed(), AnswerDigest.of(answer), now);
        }
        if (feedback.passed()) {
            course.progress().pass(lesson.id(), step, now);
            if (finished()) {
                course.progress().finish(lesson.id(), now);
            }
        }
        return feedback;
    }

    private Feedback grade(LessonStep.Practice practice, Answer answer) {
        Exercise exercise = practice.exercise();
        String text = switch (answer) {
            case Answer.Written written -> written.text();
            case Answer.Work _ -> "";
            default -> throw new IllegalArgumentException(practice.id() + " takes text or the sandbox.");
        };
        Optional<Sandbox> sandbox = sandbox(practice.id());
        if (exercise.sandbox().isPresent() && sandbox.isEmpty()) {
            throw new UserError("Open the exercise's folder first, then hand in your answer.");
        }
        Exercise asked = sandbox.map(made -> filled(practice.id(), made.seed())).orElse(exercise);
        return course.graders().of(asked).grade(new Submission(asked, text, sandbox));
    }

    /** The exercise with the values that its sandbox was made with. */
    private Exercise filled(String step, long seed) {
        return course.filled(lesson.id(), seed)
                .step(step)
                .flatMap(LessonStep::practice)
                .orElseThrow();
    }

    /** How many hints the step has. */
    public int hints(String step) {
        return step(step).hints().size();
    }

    /** @param n from 1; each hint gives away more */
    public String hint(String step, int n) {
        return step(step).hints().get(n - 1);
    }

    /** The exercise's folder, if it was opened before and is still there. */
    public Optional<Sandbox> sandbox(String step) {
        if (practice(step).sandbox().isEmpty()) {
            return Optional.empty();
        }
        Sandbox chosen = sandboxes.get(step);
        Path parent = chosen == null ? course.sandboxFolder() : chosen.parent();
        return course.sandboxes().find(parent, plan(step));
    }

    /**
     * The exercise's folder, made now if it is not there. A folder with work in it is left as it is.
     *
     * @param parent where to make it; the application's own place if empty
     * @throws UserError if it cannot be made there
     */
    public Sandbox openSandbox(String step, Optional<Path> parent) {
        Path chosen = parent.orElseGet(course::sandboxFolder);
        Sandboxes.Plan plan = plan(step);
        Sandbox sandbox = course.sandboxes()
                .find(chosen, plan)
                .orElseGet(() -> course.sandboxes().make(chosen, plan, course.seed()));
        sandboxes.put(step, sandbox);
        return sandbox;
    }

    /** Throws the work in the sandbox away and makes it anew with other values. */
    public Sandbox resetSandbox(String step) {
        Sandbox sandbox = sandbox(step).orElseThrow(() -> new UserError("There is no folder to reset; open it first."));
        Sandbox fresh = course.sandboxes().reset(sandbox, plan(step), course.seed());
        sandboxes.put(step, fresh);
        return fresh;
    }

    private Sandboxes.Plan plan(String step) {
        Exercise.Material material =
                practice(step).sandbox().orElseThrow(() -> new IllegalArgumentException(step + " has no sandbox."));
        return new Sandboxes.Plan(lesson.id() + "-" + step, course.folder(lesson.id()), material);
    }

    private Exercise practice(String step) {
        return step(step).practice().orElseThrow(() -> new IllegalArgumentException(step + " is no exercise."));
    }

    private LessonStep step(String step) {
        return lesson.step(step).orElseThrow(() -> new IllegalArgumentException("There is no step " + step + "."));
    }
}
