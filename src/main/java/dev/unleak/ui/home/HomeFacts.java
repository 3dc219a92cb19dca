package dev.unleak.ui.home;

import dev.unleak.lessons.CourseModule;
import dev.unleak.lessons.Lesson;
import dev.unleak.model.Finding;
import dev.unleak.model.Target;
import dev.unleak.model.Where;
import dev.unleak.store.FindingCounts;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Scans;
import dev.unleak.store.Store;
import dev.unleak.ui.shell.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Home tells, read from the store at one time.
 *
 * @param trend open findings after each of the last scans, oldest first
 * @param urgent the gravest open finding
 * @param lesson the lesson to go on with
 */
record HomeFacts(
        List<Target> targets,
        List<Scans.TrendPoint> trend,
        FindingCounts counts,
        Optional<Finding> urgent,
        Optional<Lesson> lesson,
        int passedSteps,
        List<Standing> course) {
    private static final int TREND = 60;

    /** How far a module is. */
    record Standing(CourseModule module, int finished) {}

    /** A line of the card "By exposure". */
    record Share(String word, String hue, long count) {}

    /** Blocks on the database. */
    static HomeFacts read(Workbench workbench) {
        Store store = workbench.graph().store();
        FindingQuery all = FindingQuery.open(FindingQuery.LIKELY);
        // Not through the course, which would build the detector first: Home is there at once.
        Set<String> finished = Set.copyOf(store.progress().finished());
        Optional<Lesson> next = workbench
                .graph()
                .lessons()
                .lessons()
                .filter(lesson -> !finished.contains(lesson.id()))
                .findFirst();
        return new HomeFacts(
                store.targets().all(),
                store.scans().trend(TREND),
                store.findings().counts(all),
                store.findings().page(all, 0, 1).stream().findFirst(),
                next,
                next.map(lesson -> store.progress().passed(lesson.id()).size()).orElse(0),
                workbench.graph().lessons().modules().stream()
                        .map(module -> standing(module, finished))
                        .toList());
    }

    private static Standing standing(CourseModule module, Set<String> finished) {
        return new Standing(module, (int) module.lessons().stream()
                .filter(lesson -> finished.contains(lesson.id()))
                .count());
    }

    /** Whether nothing was audited yet. */
    boolean first() {
        return targets.isEmpty();
    }

    long lessons() {
        return course.stream()
                .mapToLong(standing -> standing.module().lessons().size())
                .sum();
    }

    long finishedLessons() {
        return course.stream().mapToLong(Standing::finished).sum();
    }

    List<Share> shares() {
        return List.of(
                new Share("Pushed", "crit", counts.pushed()),
                new Share("In HEAD", "high", counts.where().getOrDefault(Where.HEAD, 0L)),
                new Share("In files", "high", counts.where().getOrDefault(Where.WORKING_TREE, 0L)),
                new Share("In history", "med", counts.where().getOrDefault(Where.HISTORY, 0L)),
                new Share("Stash, reflog", "med", elsewhere()));
    }

    private long elsewhere() {
        return counts.where().getOrDefault(Where.STASH, 0L)
                + counts.where().getOrDefault(Where.REFLOG, 0L)
                + counts.where().getOrDefault(Where.UNREACHABLE, 0L);
    }
}
