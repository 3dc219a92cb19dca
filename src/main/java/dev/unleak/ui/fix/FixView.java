package dev.unleak.ui.fix;

import dev.unleak.model.Checklist;
import dev.unleak.ui.fix.log.LogView;
import dev.unleak.ui.fix.log.LogViewModel;
import dev.unleak.ui.shell.Action;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import dev.unleak.ui.shell.Section;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The findings to repair, or the checklist of one of them, or a log that tells whether it was used. */
public final class FixView implements Screen {
    private final FixViewModel list;
    private final ChecklistViewModel checklist;
    private final Heading heading = new Heading("Fix");
    private final StackPane body = new StackPane();
    private final Node listView;
    private final Node checklistView;
    private final LogViewModel log;
    private final Node logView;

    public FixView(FixViewModel list, ChecklistViewModel checklist, LogViewModel log) {
        this.list = list;
        this.checklist = checklist;
        listView = new FixList(list);
        checklistView = new ChecklistView(checklist);
        this.log = log;
        logView = new LogView(log);
        Page.styled(body, FixView.class);
        checklist
                .open()
                .subscribe(open -> open.map(ChecklistViewModel.Open::checklist).ifPresent(this::title));
        list.rows().addListener((javafx.collections.ListChangeListener<FixViewModel.Row>) change -> offerTheFirst());
    }

    @Override
    public Node node() {
        return body;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Fix fix && fix.finding().isPresent()) {
            body.getChildren().setAll(checklistView);
            heading.primary()
                    .set(Optional.of(new Action("Check again", checklist.check().running(), checklist::recheck)));
            checklist.show(fix.finding().getAsLong());
        } else if (route instanceof Route.Log read) {
            heading.at(Section.FIX, "Was it used?");
            heading.trail().add(new Heading.Crumb("Checklist", Route.Fix.of(read.finding())));
            heading.primary().set(Optional.empty());
            body.getChildren().setAll(logView);
            log.show(read.finding());
        } else {
            heading.at("Fix");
            body.getChildren().setAll(listView);
            offerTheFirst();
            list.load();
        }
    }

    private void title(Checklist open) {
        if (body.getChildren().contains(checklistView)) {
            heading.at(Section.FIX, open.finding().title());
        }
    }

    private void offerTheFirst() {
        if (body.getChildren().contains(listView)) {
            heading.primary()
                    .set(list.mostUrgent().map(row -> Action.of("Open the most urgent", () -> list.open(row))));
        }
    }
}
