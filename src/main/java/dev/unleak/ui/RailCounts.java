package dev.unleak.ui;

import dev.unleak.app.Unleak;
import dev.unleak.learn.Course;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.settings.SettingsViewModel;
import dev.unleak.ui.shell.Section;
import dev.unleak.ui.shell.Shell;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Newest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers in the rail: lessons finished of all, and findings that need work. Counted anew at every move and change.
 */
final class RailCounts {
    private static final Logger LOG = LoggerFactory.getLogger(RailCounts.class);

    private record Counts(String learn, String fix) {}

    private RailCounts() {}

    static void follow(Workbench workbench, Shell shell) {
        Newest newest = new Newest(workbench.background());
        Runnable recount = () -> newest.load(
                () -> count(workbench.graph()),
                counts -> {
                    shell.count(Section.LEARN).set(counts.learn());
                    shell.count(Section.FIX).set(counts.fix());
                },
                thrown -> LOG.warn("The numbers in the rail cannot be counted", thrown));
        workbench.router().current().subscribe(route -> recount.run());
        workbench.changes().follow(recount);
    }

    private static Counts count(Unleak graph) {
        List<Course.ModuleStanding> modules = graph.course().map();
        long finished =
                modules.stream().mapToLong(Course.ModuleStanding::finished).sum();
        long lessons =
                modules.stream().mapToLong(module -> module.lessons().size()).sum();
        long open = graph.store()
                .findings()
                .count(FindingQuery.open(
                        SettingsViewModel.confidence(graph.store().settings())));
        return new Counts(lessons == 0 ? "" : finished + "/" + lessons, open == 0 ? "" : Long.toString(open));
    }
}
