package dev.unleak.ui.fix;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerSearch;
import dev.unleak.remedy.consumers.RollBack;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will stop: choose folders, search them, and see what uses the credential, with what was done to each. */
final class ConsumersPane extends VBox {
    private final ChecklistViewModel model;
    private final ConsumersViewModel consumers;
    private final VBox folders = new VBox(2);
    private final VBox result = new VBox(12);

    ConsumersPane(ChecklistViewModel model) {
        this.model = model;
        this.consumers = model.consumers();
        getStyleClass().add("consumers");
        Button search = Buttons.plain("Search these folders", consumers::search);
        search.disableProperty().bind(consumers.run().running());
        Button add = Buttons.plain("Add a folder…", consumers::addFolder);
        HBox buttons = new HBox(8, search, add);
        getChildren()
                .addAll(
                        Texts.of("What will stop", "strong"),
                        Texts.soft("Unleak looks for the names and addresses of the guide, for the name that the value"
                                + " has where it leaked, and for the value itself."),
                        folders,
                        buttons,
                        progress(),
                        problem(),
                        result);
        Following.whileShown(this, () -> consumers.folders().subscribe(this::fillFolders));
        Following.whileShown(this, () -> consumers.found().subscribe(this::fill));
        fillFolders();
    }

    private void fillFolders() {
        folders.getChildren().clear();
        for (Path folder : consumers.folders()) {
            Label path = Texts.of(folder.toString(), "mono", "path");
            path.setMinWidth(0);
            path.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(path, Priority.ALWAYS);
            Button remove = Buttons.icon(Icon.CROSS, "Do not search " + folder, () -> consumers.remove(folder));
            HBox line = new HBox(8, Icon.FOLDER.node(16), path, remove);
            line.setAlignment(Pos.CENTER_LEFT);
            folders.getChildren().add(line);
        }
        if (consumers.folders().isEmpty()) {
            folders.getChildren().add(Texts.soft("No folder is chosen yet."));
        }
    }

    private Node progress() {
        Label current = Texts.of("", "mono", "path");
        current.textProperty().bind(consumers.run().current());
        current.setMinWidth(0);
        current.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(current, Priority.ALWAYS);
        HBox line = new HBox(12, current, Buttons.plain("Stop", consumers.run()::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox running = new VBox(
                8, line, ProgressRow.following(consumers.run().share(), "Progress of the search for what uses it"));
        ChecklistView.shownWhile(running, consumers.run().running());
        return running;
    }

    private Node problem() {
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(consumers.problem());
        ChecklistView.shownWhile(problem, consumers.problem().isNotEmpty());
        return problem;
    }

    private void fill(ConsumersViewModel.Found found) {
        result.getChildren().clear();
        if (found.searches().isEmpty()) {
            return;
        }
        List<ConsumerFile> present = found.present();
        Map<String, List<ConsumerFile>> projects = present.stream()
                .collect(Collectors.groupingBy(ConsumerFile::root, LinkedHashMap::new, Collectors.toList()));
        result.getChildren().add(Texts.body(sentence(present, projects.size(), found.searches())));
        projects.forEach((root, files) -> result.getChildren().add(project(files)));
        result.getChildren().add(new LeftOut(found.searches()));
        model.open()
                .get()
                .map(ChecklistViewModel.Open::checklist)
                .ifPresent(list -> result.getChildren()
                        .add(new VBox(
                                2,
                                Texts.of("The way back", "strong"),
                                Texts.soft(RollBack.note(consumers.guide(list), list.mode())))));
    }

    static String sentence(List<ConsumerFile> files, int projects, List<ConsumerSearch> searches) {
        long read = searches.stream().mapToLong(ConsumerSearch::files).sum();
        Instant at = searches.stream()
                .map(ConsumerSearch::at)
                .max(Instant::compareTo)
                .orElseThrow();
        String searched =
                " Searched " + Amounts.count(read, "file", "files") + ", " + Amounts.ago(at, Instant.now()) + ".";
        if (files.isEmpty()) {
            return "Nothing here seems to use it, which proves little: other machines and services were not searched."
                    + searched;
        }
        long holding = files.stream().filter(ConsumerFile::holdsValue).count();
        return Amounts.count(files.size(), "file", "files") + " in " + Amounts.count(projects, "project", "projects")
                + (files.size() == 1 ? " seems" : " seem") + " to use it"
                + (holding == 0 ? "." : "; " + Amounts.count(holding, "holds", "hold") + " the value itself.")
                + searched;
    }

    private VBox project(List<ConsumerFile> files) {
        VBox group = new VBox(8, Texts.of(files.getFirst().project() + ", " + files.size(), "section-title"));
        files.forEach(file -> group.getChildren().add(new ConsumerRow(file, model)));
        return group;
    }
}
