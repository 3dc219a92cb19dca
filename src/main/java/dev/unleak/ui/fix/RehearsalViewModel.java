package dev.unleak.ui.fix;

import dev.unleak.app.Unleak;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Target;
import dev.unleak.model.UserError;
import dev.unleak.remedy.rewrite.Instructions;
import dev.unleak.remedy.rewrite.Rehearsal;
import dev.unleak.remedy.rewrite.Rehearsals;
import dev.unleak.remedy.rewrite.Rehearser;
import dev.unleak.remedy.rewrite.Step;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The rehearsal of a history rewrite, off the screen thread. */
final class RehearsalViewModel {
    /** @param steps what the person does next */
    record Done(Rehearsal rehearsal, List<Step> steps) {}

    private final Workbench workbench;
    private final CheckRun run = new CheckRun();
    private final ObjectProperty<Optional<Done>> done = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty problem = new SimpleStringProperty("");
    private long finding;

    RehearsalViewModel(Workbench workbench) {
        this.workbench = workbench;
    }

    CheckRun run() {
        return run;
    }

    /** The last rehearsal of this finding. */
    ObjectProperty<Optional<Done>> done() {
        return done;
    }

    /** What went wrong last, as a sentence; empty while nothing did. */
    StringProperty problem() {
        return problem;
    }

    void show(long id) {
        run.cancel();
        finding = id;
        done.set(Optional.empty());
        problem.set("");
    }

    /** @param remove whether files that ever held the value are removed altogether */
    void rehearse(boolean remove) {
        if (run.running().get()) {
            return;
        }
        long id = finding;
        problem.set("");
        run.start(
                workbench.background(),
                token -> rehearse(id, remove, token),
                result -> {
                    if (id == finding) {
                        done.set(Optional.of(result));
                    }
                },
                thrown -> problem.set(Failures.sentence(thrown)));
    }

    private Done rehearse(long id, boolean remove, CancelToken token) {
        Unleak graph = workbench.graph();
        Finding sought = graph.store().findings().find(id).orElseThrow();
        Path root = graph.store().findings().targetsOf(id).stream()
                .flatMap(target -> graph.store().targets().find(target).stream())
                .map(Target::root)
                .map(Path::of)
                .filter(RehearsalViewModel::isRepository)
                .findFirst()
                .orElseThrow(() -> new UserError("No repository that held it is there any more; audit it again."));
        Rehearsals rehearsals = new Rehearsals(
                new Rehearser(graph.detector(), graph.scanner()),
                graph.contextReader(),
                graph.store().settings());
        Rehearsal rehearsal = rehearsals.rehearse(root, sought, remove, token);
        return new Done(rehearsal, Instructions.of(rehearsal, root));
    }

    private static boolean isRepository(Path root) {
        return Files.exists(root.resolve(".git")) || Files.isRegularFile(root.resolve("HEAD"));
    }
}
