package dev.unleak.learn;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.detect.Detector;
import dev.unleak.learn.grade.Graders;
import dev.unleak.learn.sandbox.Filler;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonLibrary;
import dev.unleak.lessons.LessonStep;
import dev.unleak.lessons.ReadingTime;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves lessons: the form is right, each exercise can be failed and passed (really tried, in a sandbox), reading takes
 * 3 to 7 minutes, and no file holds what our own scanner takes for a secret.
 */
public final class LessonsCheck {
    private static final double LEAST_MINUTES = 3;
    private static final double MOST_MINUTES = 7;
    private static final double SURE = 0.5;
    /** Values differ by seed; an exercise must be fair with more than one. */
    private static final long[] SEEDS = {1, 7_919};

    private final RuleSet rules;
    private final Detector detector;
    private final Graders graders;

    public LessonsCheck(RuleSet rules, Detector detector) {
        this.rules = rules;
        this.detector = detector;
        this.graders = new Graders(detector);
    }

    /** @param place lesson and step, or a file */
    public record Problem(String place, String message) {
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    /** Everything that is wrong; nothing if the lessons may ship. Takes about a second per exercise; blocks. */
    public List<Problem> run(Content content) {
        List<Problem> problems = new ArrayList<>(secrets(content));
        LessonLibrary library;
        try {
            library = LessonLibrary.load(content);
        } catch (ContentException e) {
            problems.add(new Problem("lessons", String.valueOf(e.getMessage())));
            return problems;
        }
        library.lessons().forEach(lesson -> check(library, lesson, problems));
        return problems;
    }

    private void check(LessonLibrary library, Lesson lesson, List<Problem> problems) {
        double minutes = ReadingTime.minutes(lesson);
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            problems.add(new Problem(
                    lesson.id(),
                    "reading takes %.1f minutes (%d words); 3 to 7 are allowed"
                            .formatted(minutes, ReadingTime.words(lesson))));
        }
        if (minutes > lesson.minutes() + 0.5) {
            problems.add(new Problem(
                    lesson.id(), "says %d minutes, but reading takes %.1f".formatted(lesson.minutes(), minutes)));
        }
        lesson.sources().stream()
                .filter(source -> !source.url().startsWith("https://"))
                .forEach(source -> problems.add(new Problem(lesson.id(), "source is no https link: " + source.url())));
        Path folder = library.folder(lesson.id()).orElseThrow();
        for (LessonStep step : lesson.steps()) {
            if (step instanceof LessonStep.Practice) {
                try {
                    for (long seed : SEEDS) {
                        ExerciseTrial trial = new ExerciseTrial(
                                rules,
                                graders,
                                folder,
                                lesson.id() + "-" + step.id(),
                                made -> library.lesson(lesson.id(), new Filler(rules, made, lesson.id()))
                                        .flatMap(filled -> filled.step(step.id()))
                                        .flatMap(LessonStep::practice)
                                        .orElseThrow());
                        trial.run(seed)
                                .forEach(message -> problems.add(new Problem(lesson.id() + " " + step.id(), message)));
                    }
                } catch (ContentException e) {
                    problems.add(new Problem(lesson.id() + " " + step.id(), String.valueOf(e.getMessage())));
                }
            }
        }
    }

    private List<Problem> secrets(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (Path file : content.files("lessons", "")) {
            try {
                // Placeholders look like what they become, so they are taken out first.
                byte[] text = Filler.emptied(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
                Fragment fragment = Fragment.whole(text, new Origin.File(file.toString()));
                for (Candidate candidate : detector.search(fragment)) {
                    if (candidate.confidence() >= SURE) {
                        problems.add(new Problem(
                                file + ":" + candidate.position().line(),
                                "looks like a live " + candidate.type() + "; write a placeholder"));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return problems;
    }
}
