package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Step;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixScreenTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private Path repository;
    private long finding;

    /** A repository with one forged token in a file and in one commit, audited. */
    @BeforeEach
    void audit() throws IOException, GitAPIException {
        desk = new Desk(home);
        repository = Files.createDirectories(folder.resolve("shop-api"));
        String token = new Forge(7)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        Files.writeString(repository.resolve("dns.env"), "CLOUDFLARE_API_TOKEN=" + token + "\n");
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Add the zone")
                    .setAuthor("Ada", "ada@shop.example")
                    .setCommitter("Ada", "ada@shop.example")
                    .setSign(false)
                    .call();
        }
        desk.graph.scanner(1).scan(ScanRequest.of(repository), event -> {}, new CancelToken());
        finding = desk.graph
                .store()
                .findings()
                .page(FindingQuery.openIn(1), 0, 9)
                .getFirst()
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listsWhatNeedsWorkMostUrgentFirstAndOpensIt() {
        Findings.keep(desk.graph, folder.resolve("other"), 6, List.of());
        desk.graph.checklists().open(finding);
        desk.go(Route.Fix.list());
        desk.untilText("Under way, 1");
        desk.untilText("Repair first");
        desk.untilText("Not begun, 5");
        desk.picture("fix-list");
        assertThat(desk.unnamed()).isEmpty();
        desk.press("Open the most urgent");
        desk.untilText("Missing before it can be closed");
        assertThat(desk.texts()).contains("Critical");
    }

    @Test
    void saysWhenNothingNeedsRepair() {
        desk.graph.store().findings().state(finding, Finding.State.CLOSED);
        desk.go(Route.Fix.list());
        desk.untilText("Nothing needs repair.");
        desk.picture("fix-nothing");
    }

    @Test
    void ticksWhatACheckProvesAndKeepsItApartFromAPersonsWord() throws IOException {
        desk.go(Route.Fix.of(finding));
        desk.untilText("Take it out of the files");
        Files.writeString(repository.resolve("dns.env"), "CLOUDFLARE_API_TOKEN=\n");
        desk.press("Check again");
        Desk.until(() -> state("working-tree") == Step.State.VERIFIED);
        desk.untilText("Looked again just now.");
        desk.press("Find out whether a stranger used it");
        desk.picture("checklist");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void takesAndGivesBackAPersonsWord() {
        desk.go(Route.Fix.of(finding));
        desk.untilText("List what uses it");
        desk.press("List what uses it");
        desk.press("Done: List what uses it");
        Desk.run(() -> {
            assertThat(desk.one(TextField.class, "By").getText()).isEqualTo(System.getProperty("user.name"));
            desk.one(TextField.class, "What was done").setText("Two build jobs and the zone script.");
        });
        Desk.until(() -> desk.isInView(desk.one(ButtonBase.class, "Tick this step")));
        desk.picture("checklist-word");
        desk.press("Tick this step");
        Desk.until(() -> state("consumers") == Step.State.ATTESTED);
        desk.untilText("Two build jobs and the zone script.");
        desk.press("Take back: List what uses it");
        Desk.until(() -> state("consumers") == Step.State.OPEN);
    }

    @Test
    void setsAStepAsideOnlyWithAReason() {
        desk.go(Route.Fix.of(finding));
        desk.untilText("Let git ignore");
        desk.press("Let git ignore the file that holds secrets");
        desk.press("Does not apply: Let git ignore the file that holds secrets");
        assertThat(Desk.call(
                        () -> desk.one(ButtonBase.class, "Set this step aside").isDisabled()))
                .isTrue();
        Desk.run(() -> desk.one(TextField.class, "Why it does not apply").setText("No such file is kept."));
        desk.press("Set this step aside");
        Desk.until(() -> state("ignored") == Step.State.NOT_APPLICABLE);
    }

    @Test
    void saysWhichStepIsMissingAndClosesWhenNoneIs() throws IOException {
        desk.go(Route.Fix.of(finding));
        desk.untilText("Missing before it can be closed");
        assertThat(Desk.call(() -> desk.one(ButtonBase.class, "Close finding").isDisabled()))
                .isTrue();
        for (Step step : desk.graph.checklists().open(finding).steps()) {
            if (!step.selfChecked()) {
                desk.graph.checklists().attest(finding, step.id(), "Ada", "");
            }
        }
        for (String step : List.of("head", "refs", "ignored", "hook", "leftovers")) {
            setAside(step);
        }
        Files.delete(repository.resolve("dns.env"));
        commitTheDeletion();
        desk.press("Check again");
        desk.untilText("Every required step is done.");
        desk.picture("checklist-closable");
        desk.press("Close finding");
        desk.untilText("This finding is closed.");
        assertThat(desk.graph.store().findings().find(finding).orElseThrow().state())
                .isEqualTo(Finding.State.CLOSED);
    }

    @Test
    void turnsToTheEmergencyOrder() {
        desk.go(Route.Fix.of(finding));
        desk.untilText("Contain");
        Desk.run(() -> desk.one(ToggleButton.class, "Emergency").fire());
        Desk.until(
                () -> desk.find(".step", javafx.scene.layout.HBox.class).getId().equals("step-revoke-old"));
        desk.picture("checklist-emergency");
    }

    @Test
    void installsTheHook() throws IOException {
        Path home = folder.resolve("program");
        Path bin = Files.createDirectories(home.resolve("bin"));
        File program =
                Files.writeString(bin.resolve("unleak"), "#!/bin/sh\nexit 0\n").toFile();
        assertThat(program.setExecutable(true)).isTrue();
        System.setProperty("unleak.home", home.toString());
        try {
            desk.go(Route.Fix.of(finding));
            desk.untilText("Install the hook that refuses secrets");
            desk.press("Install the hook that refuses secrets");
            desk.press("Install the hook: Install the hook that refuses secrets");
            Desk.until(() -> Files.exists(repository.resolve(".git/hooks/pre-commit")));
            desk.untilText("Looked again just now.");
            // The program above lets everything pass, so the trial must not tick the step.
            assertThat(state("hook")).isEqualTo(Step.State.OPEN);
        } finally {
            System.clearProperty("unleak.home");
        }
    }

    private void setAside(String step) {
        try {
            desk.graph.checklists().notApplicable(finding, step, "Ada", "Not here.");
        } catch (dev.unleak.model.UserError mustBeProved) {
            // The test then proves it.
        }
    }

    private void commitTheDeletion() throws IOException {
        try (Git git = Git.open(repository.toFile())) {
            git.rm().addFilepattern("dns.env").call();
            git.commit()
                    .setMessage("Delete")
                    .setAuthor("Ada", "ada@shop.example")
                    .setCommitter("Ada", "ada@shop.example")
                    .setSign(false)
                    .call();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private Step.State state(String id) {
        return desk.graph.checklists().open(finding).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
