package dev.unleak.ui;

import dev.unleak.guides.Guide;
import dev.unleak.lessons.Lesson;
import dev.unleak.model.Finding;
import dev.unleak.model.Target;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.shell.Hit;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Section;
import dev.unleak.ui.shell.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Answers the search box: screens, audited folders, guides, lessons and findings. */
final class Finder {
    private static final int MOST = 8;
    private static final int MOST_OF_A_KIND = 4;

    private final Workbench workbench;

    Finder(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Best first, at most eight; off the screen thread. */
    List<Hit> find(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        for (Section section : Section.values()) {
            if (section.word().toLowerCase(Locale.ROOT).startsWith(wanted)) {
                hits.add(new Hit(section.icon(), section.word(), "Screen", section.route()));
            }
        }
        workbench.graph().store().targets().all().stream()
                .filter(target -> target.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_OF_A_KIND)
                .map(Finder::hit)
                .forEach(hits::add);
        workbench.graph().guides().guides().stream()
                .filter(guide -> guide.title().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_OF_A_KIND)
                .map(Finder::hit)
                .forEach(hits::add);
        workbench
                .graph()
                .lessons()
                .lessons()
                .filter(lesson -> (lesson.id() + " " + lesson.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(MOST_OF_A_KIND)
                .map(Finder::hit)
                .forEach(hits::add);
        findings(text).forEach(hits::add);
        return hits.stream().limit(MOST).toList();
    }

    private List<Hit> findings(String text) {
        FindingQuery query = new FindingQuery(
                OptionalLong.empty(),
                text,
                Set.of(),
                Set.of(),
                false,
                FindingQuery.Work.ALL,
                FindingQuery.Sort.SEVERITY,
                true,
                0);
        return workbench.graph().store().findings().page(query, 0, MOST_OF_A_KIND).stream()
                .flatMap(finding -> workbench.graph().store().findings().targetsOf(finding.id()).stream()
                        .limit(1)
                        .map(target -> hit(finding, target)))
                .toList();
    }

    private static Hit hit(Target target) {
        return new Hit(Icon.FOLDER, target.name(), "Audited folder", Route.Audit.of(target.id()));
    }

    private static Hit hit(Guide guide) {
        return new Hit(Icon.GUIDES, guide.title(), "Guide", Route.Guides.of(guide.id()));
    }

    private static Hit hit(Lesson lesson) {
        return new Hit(Icon.LEARN, lesson.title(), "Lesson", Route.Learn.lesson(lesson.id()));
    }

    private static Hit hit(Finding finding, long target) {
        return new Hit(
                Icon.KEY,
                finding.title() + "  " + finding.masked(),
                "Finding",
                Route.Audit.finding(target, finding.id()));
    }
}
