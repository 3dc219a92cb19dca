package dev.unleak.ui.audit;

import dev.unleak.ui.findings.FindingsView;
import dev.unleak.ui.shell.Action;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import dev.unleak.ui.shell.Section;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One stage at a time: choose, look ahead, scan, findings. */
public final class AuditView implements Screen {
    private final AuditViewModel model;
    private final Heading heading = new Heading("Audit");
    private final StackPane body = new StackPane();
    private final Node choose;
    private final Node preflight;
    private final Node scanning;
    private final FindingsView findings;
    private final VBox found;

    public AuditView(AuditViewModel model) {
        this.model = model;
        choose = new ChooseView(model);
        preflight = new PreflightView(model);
        scanning = new ScanView(model);
        findings = new FindingsView(model.findings(), Clock.systemUTC());
        Node notice = new ImportNotice(model.imports());
        VBox.setMargin(notice, new Insets(0, 24, 12, 24));
        found = new VBox(notice, findings);
        VBox.setVgrow(findings, Priority.ALWAYS);
        Page.styled(body, AuditView.class);
        model.stage().subscribe(this::stage);
        model.root().subscribe(root -> stage(model.stage().get()));
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
        if (route instanceof Route.Audit audit) {
            model.show(audit);
        }
    }

    @Override
    public void hide() {
        findings.hide();
    }

    private void stage(AuditViewModel.Stage stage) {
        String name = model.root().get().map(AuditView::name).orElse("");
        heading.others().setAll(List.of());
        switch (stage) {
            case CHOOSE -> {
                heading.at("Audit");
                heading.others().setAll(importing());
                action("Choose a folder", model::ask);
                body.getChildren().setAll(choose);
            }
            case READY -> {
                heading.at(Section.AUDIT, name);
                heading.others().setAll(Action.of("Choose another", model::choose));
                heading.primary()
                        .set(Optional.of(new Action(
                                "Start the audit",
                                Bindings.createBooleanBinding(
                                        () -> model.preflight().get().isEmpty(), model.preflight()),
                                model::scan)));
                body.getChildren().setAll(preflight);
            }
            case SCANNING -> {
                heading.at(Section.AUDIT, name);
                heading.primary().set(Optional.empty());
                heading.others()
                        .setAll(new Action(
                                "Stop, keep what was found", model.progress().isStopping(), model::cancel));
                body.getChildren().setAll(scanning);
            }
            case FINDINGS -> {
                heading.at(Section.AUDIT, name);
                heading.others().setAll(importing(), Action.of("Another folder", model::choose));
                action("Scan again", model::scan);
                body.getChildren().setAll(found);
            }
        }
    }

    private Action importing() {
        return new Action("Import a report", model.imports().busy(), model::importReport);
    }

    private void action(String text, Runnable run) {
        heading.primary().set(Optional.of(Action.of(text, run)));
    }

    private static String name(Path root) {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
