package dev.unleak.learn;

import dev.unleak.detect.Detector;
import dev.unleak.learn.grade.Graders;
import dev.unleak.learn.sandbox.Filler;
import dev.unleak.learn.sandbox.Sandboxes;
import dev.unleak.lessons.CourseModule;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonLibrary;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The lessons with the learner's way through them. Safe for use by many threads. */
public final class Course {
    private final LessonLibrary library;
    private final RuleSet rules;
    private final Graders graders;
    private final Sandboxes sandboxes;
    private final Progress progress;
    private final Path sandboxFolder;
    private final Clock clock;
    private final LongSupplier seeds;

    /** @param sandboxFolder where sandboxes are made unless the learner chooses another folder */
    public Course(LessonLibrary library, RuleSet rules, Detector detector, Progress progress, Path sandboxFolder) {
        this(
                library,
                rules,
                detector,
                progress,
                sandboxFolder,
                Clock.systemUTC(),
                RandomGenerator.getDefault()::nextLong);
    }

    /** @param seeds what the values in lesson texts and sandboxes are made from; the same seed gives the same values */
    public Course(
            LessonLibrary library,
            RuleSet rules,
            Detector detector,
            Progress progress,
            Path sandboxFolder,
            Clock clock,
            LongSupplier seeds) {
        this.library = library;
        this.rules = rules;
        this.graders = new Graders(detector);
        this.sandboxes = new Sandboxes(rules);
        this.progress = progress;
        this.sandboxFolder = sandboxFolder;
        this.clock = clock;
        this.seeds = seeds;
    }

    /** A module and how far the learner is; lessons in order. */
    public record ModuleStanding(CourseModule module, List<LessonStanding> lessons) {
        public long finished() {
            return lessons.stream().filter(LessonStanding::finished).count();
        }
    }

    /** @param passed how many of the lesson's steps were passed */
    public record LessonStanding(Lesson lesson, int passed, boolean finished) {
        public boolean begun() {
            return passed > 0;
        }
    }

    /** The course map: modules that have lessons. */
    public List<ModuleStanding> map() {
        Set<String> finished = new HashSet<>(progress.finished());
        return library.modules().stream()
                .map(module -> new ModuleStanding(
                        module,
                        module.lessons().stream()
                                .map(lesson -> standing(lesson, finished))
                                .toList()))
                .toList();
    }

    private LessonStanding standing(Lesson lesson, Set<String> finished) {
        Set<String> passed = progress.passed(lesson.id()).keySet();
        long count = lesson.steps().stream()
                .filter(step -> passed.contains(step.id()))
                .count();
        return new LessonStanding(lesson, (int) count, finished.contains(lesson.id()));
    }

    /** The first lesson that is not finished; empty when all are. */
    public Optional<Lesson> next() {
        Set<String> finished = new HashSet<>(progress.finished());
        return library.lessons()
                .filter(lesson -> !finished.contains(lesson.id()))
                .findFirst();
    }

    /** The lesson that follows in the course. */
    public Optional<Lesson> after(String lesson) {
        return library.lessons()
                .dropWhile(other -> !other.id().equals(lesson))
                .skip(1)
                .findFirst();
    }

    /** Whether there is such a lesson: rules and guides may point at one that is not written yet. */
    public boolean has(String lesson) {
        return library.lesson(lesson).isPresent();
    }

    /**
     * Starts or resumes a lesson.
     *
     * @throws UserError if there is no such lesson
     */
    public LessonSession open(String lesson) {
        return new LessonSession(this, lesson, seeds.getAsLong());
    }

    Lesson filled(String lesson, long seed) {
        return library.lesson(lesson, new Filler(rules, seed, lesson))
                .orElseThrow(() -> new UserError("There is no lesson " + lesson + "."));
    }

    Path folder(String lesson) {
        return library.folder(lesson).orElseThrow(() -> new UserError("There is no lesson " + lesson + "."));
    }

    Graders graders() {
        return graders;
    }

    Sandboxes sandboxes() {
        return sandboxes;
    }

    Progress progress() {
        return progress;
    }

    Path sandboxFolder() {
        return sandboxFolder;
    }

    Clock clock() {
        return clock;
    }

    long seed() {
        return seeds.getAsLong();
    }
}
