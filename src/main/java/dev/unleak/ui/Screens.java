package dev.unleak.ui;

import dev.unleak.ui.audit.AuditView;
import dev.unleak.ui.audit.AuditViewModel;
import dev.unleak.ui.fix.ChecklistViewModel;
import dev.unleak.ui.fix.FixView;
import dev.unleak.ui.fix.FixViewModel;
import dev.unleak.ui.fix.log.LogViewModel;
import dev.unleak.ui.guides.GuidesView;
import dev.unleak.ui.guides.GuidesViewModel;
import dev.unleak.ui.help.HelpView;
import dev.unleak.ui.home.HomeView;
import dev.unleak.ui.home.HomeViewModel;
import dev.unleak.ui.learn.CourseViewModel;
import dev.unleak.ui.learn.LearnView;
import dev.unleak.ui.learn.LessonViewModel;
import dev.unleak.ui.settings.SettingsView;
import dev.unleak.ui.settings.SettingsViewModel;
import dev.unleak.ui.shell.Screen;
import dev.unleak.ui.shell.Section;
import dev.unleak.ui.shell.Shell;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Newest;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Which screens there are, and how each is made. */
final class Screens {
    private Screens() {}

    static Shell shell(Workbench workbench) {
        Map<Section, Supplier<Screen>> makers = new EnumMap<>(Section.class);
        makers.put(
                Section.FIX,
                () -> new FixView(
                        new FixViewModel(workbench), new ChecklistViewModel(workbench), new LogViewModel(workbench)));
        makers.put(Section.GUIDES, () -> new GuidesView(new GuidesViewModel(workbench)));
        makers.put(Section.HOME, () -> new HomeView(new HomeViewModel(workbench)));
        makers.put(Section.LEARN, () -> new LearnView(new CourseViewModel(workbench), new LessonViewModel(workbench)));
        makers.put(Section.AUDIT, () -> new AuditView(new AuditViewModel(workbench)));
        makers.put(Section.SETTINGS, () -> new SettingsView(new SettingsViewModel(workbench)));
        makers.put(Section.HELP, HelpView::new);
        Shell shell =
                new Shell(makers, workbench.router(), new Newest(workbench.background()), new Finder(workbench)::find);
        RailCounts.follow(workbench, shell);
        return shell;
    }
}
