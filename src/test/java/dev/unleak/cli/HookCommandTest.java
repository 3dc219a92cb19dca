package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.app.DataFolder;
import dev.unleak.app.Unleak;
import dev.unleak.content.Content;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with the real program behind the hook, started as a process of its own. */
class HookCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path root;

    private String output = "";

    @BeforeEach
    void repository() throws IOException {
        Path program = Files.createDirectories(folder.resolve("program/bin")).resolve("unleak");
        Files.writeString(
                program,
                "#!/bin/sh\nUNLEAK_HOME='%s' exec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' dev.unleak.Main \"$@\"\n"
                        .formatted(
                                folder.resolve("home"),
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("java.class.path")));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        System.setProperty("unleak.home", folder.resolve("program").toString());
        root = Files.createDirectories(folder.resolve("shop api"));
        assertThat(git("init", "--quiet", "--template=")).isZero();
    }

    @AfterEach
    void forgetProgram() {
        System.clearProperty("unleak.home");
    }

    @Test
    void installsProvesAndRemoves() throws IOException {
        assertThat(unleak("hook", "test", root.toString())).isEqualTo(1);
        assertThat(output).isEqualTo("No pre-commit hook is installed.\n");

        assertThat(unleak("hook", "install", root.toString(), "--type", "both")).isZero();
        assertThat(output).contains("The pre-commit hook is installed: ", "The pre-push hook is installed: ");

        assertThat(unleak("hook", "test", root.toString(), "--type", "both"))
                .as(output)
                .isZero();
        assertThat(output)
                .isEqualTo("The pre-commit hook refused a forged secret in a throw-away worktree.\n"
                        + "The pre-push hook refused a forged secret in a throw-away worktree.\n");

        assertThat(unleak("hook", "remove", root.toString(), "--type", "both")).isZero();
        assertThat(output).isEqualTo("The pre-commit hook is removed.\nThe pre-push hook is removed.\n");
        assertThat(unleak("hook", "remove", root.toString())).isZero();
        assertThat(output).contains("There is no pre-commit hook");
    }

    @Test
    void guardsEveryWayToCommit() throws IOException {
        assertThat(unleak("hook", "install", root.toString())).isZero();
        Files.writeString(root.resolve("app.env"), "TOKEN=\n");
        assertThat(git("add", "app.env")).isZero();
        assertThat(git("commit", "--quiet", "-m", "Begin")).isZero();

        RuleSet rules = RuleSet.load(Content.shipped());
        String secret =
                new Forge(3).forge(rules.rule("github-token").orElseThrow()).reveal();
        Files.writeString(root.resolve("app.env"), "TOKEN=" + secret + "\n");
        assertThat(git("commit", "--quiet", "-a", "-m", "All")).as("commit -a").isNotZero();
        assertThat(output)
                .contains("Commit refused: a staged file holds a secret.")
                .doesNotContain(secret);
        assertThat(git("commit", "--quiet", "-m", "One", "app.env"))
                .as("commit of a path")
                .isNotZero();
        assertThat(git("add", "app.env")).isZero();
        assertThat(git("commit", "--quiet", "-m", "Staged"))
                .as("what is staged")
                .isNotZero();
    }

    @Test
    void looksAtThePathBeforeItLooksForTheProgram() {
        System.setProperty("unleak.home", folder.resolve("nowhere").toString());

        assertThat(unleak("hook", "install", folder.resolve("program").toString()))
                .isEqualTo(2);
        assertThat(output).contains("is not in a git repository").hasLineCount(1);
    }

    @Test
    void saysWhatCannotBe() throws IOException {
        assertThat(unleak("hook", "install", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(unleak("hook", "install", folder.resolve("program").toString()))
                .isEqualTo(2);
        assertThat(output).contains("is not in a git repository").hasLineCount(1);
        assertThat(unleak("hook", "install", root.toString(), "--type", "post-dance"))
                .isEqualTo(2);
        assertThat(unleak("hook")).isEqualTo(2);
    }

    private int unleak(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter err = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
        try (Unleak unleak = Unleak.in(new DataFolder(folder.resolve("data")))) {
            Terminal terminal = new Terminal(InputStream.nullInputStream(), bytes, err, false, false);
            int code = new Cli(unleak, terminal).run(arguments);
            output = bytes.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    private int git(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
