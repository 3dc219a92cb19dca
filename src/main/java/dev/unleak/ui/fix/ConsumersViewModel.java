package dev.unleak.ui.fix;

import dev.unleak.guides.Guide;
import dev.unleak.model.Checklist;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerSearch;
import dev.unleak.remedy.consumers.ConsumerSearches;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The search for what uses a credential, and what it brought. Everything that reads runs off the screen thread. */
final class ConsumersViewModel {
    /** @param searches the newest of each folder */
    record Found(List<ConsumerFile> files, List<ConsumerSearch> searches) {
        static final Found NOTHING = new Found(List.of(), List.of());

        /** The files that the newest searches saw. */
        List<ConsumerFile> present() {
            return files.stream().filter(ConsumerFile::present).toList();
        }
    }

    private final Workbench workbench;
    private final Newest newest;
    private final Runnable searched;
    private final CheckRun run = new CheckRun();
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>(Found.NOTHING);
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty when = new SimpleStringProperty("");
    private final StringProperty ask = new SimpleStringProperty("");
    private final Newest texts;
    private long finding;

    private record Loaded(List<Path> folders, Found found) {}

    /** @param searched called when a search has changed what is known */
    ConsumersViewModel(Workbench workbench, Runnable searched) {
        this.workbench = workbench;
        this.searched = searched;
        newest = new Newest(workbench.background());
        texts = new Newest(workbench.background());
    }

    /** The folders that a search looks through. */
    ObservableList<Path> folders() {
        return folders;
    }

    ObjectProperty<Found> found() {
        return found;
    }

    /** What went wrong last, as a sentence; empty while nothing did. */
    StringProperty problem() {
        return problem;
    }

    CheckRun run() {
        return run;
    }

    void show(long id) {
        run.cancel();
        finding = id;
        folders.clear();
        found.set(Found.NOTHING);
        problem.set("");
        when.set("");
        ask.set("");
        newest.load(
                () -> new Loaded(searches().folders(id), read(id)),
                loaded -> {
                    folders.setAll(loaded.folders());
                    found.set(loaded.found());
                },
                this::failed);
    }

    void addFolder() {
        workbench
                .folders()
                .choose("Folder to search for what uses it")
                .map(Path::toAbsolutePath)
                .filter(folder -> !folders.contains(folder))
                .ifPresent(folders::add);
    }

    void remove(Path folder) {
        folders.remove(folder);
    }

    void search() {
        if (run.running().get() || folders.isEmpty()) {
            return;
        }
        long id = finding;
        List<Path> roots = List.copyOf(folders);
        problem.set("");
        run.start(
                workbench.background(),
                token -> {
                    searches().search(id, roots, run::accept, token);
                    return read(id);
                },
                after -> {
                    if (id == finding) {
                        found.set(after);
                        searched.run();
                    }
                },
                this::failed);
    }

    /** When it will happen, as the person puts it. */
    StringProperty when() {
        return when;
    }

    /** Whom the team is to ask. */
    StringProperty ask() {
        return ask;
    }

    /** Writes the text for the team and hands it on, on the screen thread. */
    void teamText(Checklist checklist, Consumer<String> text) {
        String agreed = when.get();
        String person = ask.get();
        texts.load(
                () -> searches().teamText(checklist.finding(), checklist.mode(), agreed, person), text, this::failed);
    }

    /** The guide of a finding, where it is written. */
    Optional<Guide> guide(Checklist checklist) {
        return workbench.graph().guides().guide(checklist.finding().guide());
    }

    private ConsumerSearches searches() {
        return workbench.graph().consumerSearches();
    }

    private Found read(long id) {
        var consumers = workbench.graph().store().consumers();
        return new Found(consumers.of(id), consumers.searches(id));
    }

    private void failed(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }
}
