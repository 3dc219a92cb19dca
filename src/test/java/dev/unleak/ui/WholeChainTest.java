package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Finding;
import dev.unleak.model.Step;
import dev.unleak.rules.Forge;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.control.CodeView;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Section;
import dev.unleak.ui.shell.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's whole way in the window, over the real scanner, store, git and hook; every screen leaves a picture. */
class WholeChainTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path sample;

    @BeforeEach
    void open() throws IOException {
        Path program = Files.createDirectories(folder.resolve("program/bin")).resolve("unleak");
        Files.writeString(
                program,
                "#!/bin/sh\nUNLEAK_HOME='%s' exec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' dev.unleak.Main \"$@\"\n"
                        .formatted(
                                folder.resolve("hook-home"),
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("java.class.path")));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        System.setProperty("unleak.home", folder.resolve("program").toString());
        sample = folder;
        desk = new Desk(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        desk.close();
        System.clearProperty("unleak.home");
    }

    @Test
    void fromTheFirstRunToAClosedFinding() throws IOException {
        desk.untilText("Nothing was audited yet.");
        desk.picture("chain-01-first-run");

        Desk.run(() -> desk.find("#try-sample", Button.class).fire());
        desk.untilText("A git repository");
        desk.picture("chain-02-preflight");
        assertThat(desk.unnamed()).isEmpty();

        Desk.run(() -> desk.find("#start-audit", Button.class).fire());
        desk.untilText("Searching");
        desk.picture("chain-03-scanning");
        desk.untilText("not searched");
        Desk.until(() -> !table().getItems().isEmpty());
        sample = Path.of(desk.graph.store().targets().all().getFirst().root());
        assertThat(found().size()).isEqualTo(Desk.call(() -> table().getItems().size()));

        Finding token = found().stream()
                .filter(finding -> finding.type().equals("cloudflare-user-token"))
                .findFirst()
                .orElseThrow();
        select(token);
        Desk.until(() -> desk.all(CodeView.class).stream()
                .anyMatch(code -> code.getAccessibleText().contains(token.masked())));
        desk.picture("chain-04-finding");
        assertThat(desk.unnamed()).isEmpty();
        String value = leaked();
        assertThat(desk.texts()).noneMatch(text -> text != null && text.contains(value));
        Desk.run(() -> desk.find("#reveal", Button.class).fire());
        Desk.until(() -> value.equals(desk.find("#revealed", Label.class).getText()));
        desk.press("Hide the value");
        Desk.until(() -> desk.find("#revealed", Label.class).getText().isEmpty());

        Desk.run(() -> desk.find("#open-checklist", Button.class).fire());
        desk.untilText("Missing before it can be closed");
        desk.picture("chain-05-checklist");
        assertThat(desk.unnamed()).isEmpty();

        repair();
        unfold("Install the hook that refuses secrets", "Install the hook: ");
        desk.press("Install the hook: Install the hook that refuses secrets");
        Desk.until(() -> Files.exists(sample.resolve(".git/hooks/pre-commit")));
        desk.untilText("Looked again just now.");
        desk.press("Check again");
        Desk.until(() ->
                steps(token).stream().filter(Step::selfChecked).allMatch(step -> step.state() == Step.State.VERIFIED));
        desk.untilText("Looked again just now.");
        desk.picture("chain-06-proved");

        for (Step step : steps(token)) {
            if (!step.selfChecked()) {
                attest(token, step);
            }
        }
        desk.untilText("Every required step is done.");
        desk.picture("chain-07-closable");
        long before = Long.parseLong(Desk.call(this::left));
        desk.press("Close finding");
        desk.untilText("This finding is closed.");
        Desk.until(() -> left().equals(String.valueOf(before - 1)));
        desk.picture("chain-08-closed");
        assertThat(desk.graph.store().findings().find(token.id()).map(Finding::state))
                .contains(Finding.State.CLOSED);

        desk.press("To the next finding");
        desk.untilText("Not begun");
        desk.picture("chain-09-next");
        desk.go(new Route.Home());
        desk.untilText("Repair: ");
        desk.picture("chain-10-home");
    }

    @Test
    void stopsAndKeepsWhatWasFound() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        String token = new Forge(3)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        String filler = "the quick brown fox jumps over a lazy dog and key = value again\n".repeat(30_000);
        Path first = Files.writeString(many.resolve("text.txt"), "CLOUDFLARE_API_TOKEN=" + token + "\n" + filler);
        for (int i = 0; i < 2000; i++) {
            Files.createLink(many.resolve("text" + i + ".txt"), first);
        }
        desk.go(Route.Audit.prepare(many));
        desk.untilText("A folder");
        Desk.run(() -> desk.find("#start-audit", Button.class).fire());
        desk.untilText(".txt");
        Desk.until(() -> figure("Secrets found").equals("1"));
        Desk.run(() -> desk.find("#stop-audit", Button.class).fire());
        desk.untilText("Stopped before its end");
        Desk.until(() -> !table().getItems().isEmpty());
        assertThat(desk.texts()).noneMatch(text -> text != null && text.contains("Nothing was left out"));
        desk.picture("audit-stopped");
    }

    private List<Finding> found() {
        return desk.graph.store().findings().page(FindingQuery.openIn(1), 0, 99);
    }

    private List<Step> steps(Finding finding) {
        return desk.graph.checklists().open(finding.id()).steps();
    }

    /** What the rail says is left to repair. On the screen thread. */
    private String left() {
        return ((Shell) desk.scene.getRoot()).count(Section.FIX).get();
    }

    /** The number above a word. On the screen thread. */
    private String figure(String name) {
        List<String> texts = desk.all(Label.class).stream().map(Label::getText).toList();
        return texts.indexOf(name) < 1 ? "" : texts.get(texts.indexOf(name) - 1);
    }

    private TableView<?> table() {
        return desk.find(".finding-table", TableView.class);
    }

    private void select(Finding wanted) {
        // The table stands in the order of the same question.
        int index = found().stream().map(Finding::id).toList().indexOf(wanted.id());
        Desk.run(() -> table().getSelectionModel().clearAndSelect(index));
    }

    private String leaked() throws IOException {
        return Files.readString(sample.resolve("infra/dns.tf")).replaceAll("(?s).*\"(cfut_\\w+)\".*", "$1");
    }

    /** What a careful person would do: out of the files, out of the history, out of the remote. */
    private void repair() throws IOException {
        Path terraform = sample.resolve("infra/dns.tf");
        Path script = sample.resolve("scripts/purge-cache.sh");
        Files.writeString(terraform, Files.readString(terraform).replaceAll("\"cfut_\\w+\"", "var.token"));
        Files.writeString(script, Files.readString(script).replaceAll("cfut_\\w+", "\\$CLOUDFLARE_API_TOKEN"));
        Files.writeString(sample.resolve(".gitignore"), ".env\n");
        git("stash", "clear");
        git("checkout", "--quiet", "--orphan", "clean");
        git("add", "--all");
        git("commit", "--quiet", "--no-verify", "-m", "Begin anew without the token");
        for (String ref : git("for-each-ref", "--format=%(refname)").split("\n")) {
            if (!ref.equals("refs/heads/clean")) {
                git("update-ref", "-d", ref);
            }
        }
        git("branch", "--quiet", "-m", "main");
        git("push", "--quiet", "--force", "--mirror", "origin");
        git("fetch", "--quiet", "--prune", "origin");
        git("reflog", "expire", "--expire=now", "--all");
        git("gc", "--quiet", "--prune=now");
    }

    private String git(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@shop.example"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(sample.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(output).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    /** The step's body, whether or not the step is the next one, which is unfolded by itself. */
    private void unfold(String title, String button) {
        boolean shown = Desk.call(() ->
                desk.all(ButtonBase.class).stream().anyMatch(any -> (button + title).equals(any.getAccessibleText())));
        if (!shown) {
            desk.press(title);
        }
    }

    private void attest(Finding finding, Step step) {
        Desk.until(() ->
                desk.all(Button.class).stream().anyMatch(any -> step.title().equals(any.getText())));
        unfold(step.title(), "Done: ");
        desk.press("Done: " + step.title());
        Desk.run(() -> desk.one(TextField.class, "What was done").setText("Done on the test's desk."));
        desk.press("Tick this step");
        Desk.until(() -> steps(finding).stream()
                .anyMatch(now -> now.id().equals(step.id()) && now.state() == Step.State.ATTESTED));
        Desk.until(() -> desk.all(TextField.class).stream()
                .noneMatch(field -> "What was done".equals(field.getAccessibleText())));
    }
}
