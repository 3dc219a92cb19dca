package dev.unleak.remedy.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HookTrialTest {
    @TempDir
    Path folder;

    private HookRepository repository;
    private Launcher launcher;

    @BeforeEach
    void repository() throws IOException {
        repository = HookRepository.make(folder.resolve("shop-api"));
        launcher = HookRepository.launcher(folder.resolve("bin"));
    }

    @ParameterizedTest
    @EnumSource
    void seesARefusalAndLeavesTheRepositoryAsItWas(HookType type) throws IOException {
        new HookInstaller(launcher).install(repository.root(), type);
        String before = HookRepository.snapshot(repository.root());

        HookTrial.Outcome outcome = trial(launcher, type);

        assertThat(outcome.sentence())
                .isEqualTo("The " + type.id() + " hook refused a forged secret in a throw-away worktree.");
        assertThat(outcome.refuses()).isTrue();
        assertThat(HookRepository.snapshot(repository.root())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void seesAHookThatLetsASecretPass(HookType type) throws IOException {
        Launcher blind = HookRepository.script(folder.resolve("blind"), "#!/bin/sh\nexit 0\n");
        new HookInstaller(blind).install(repository.root(), type);

        assertThat(trial(blind, type).sentence()).isEqualTo("The " + type.id() + " hook let a forged secret pass.");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotTakeAHookThatCannotStartForOneThatRefuses(HookType type) throws IOException {
        Launcher gone = HookRepository.script(folder.resolve("gone"), "#!/bin/sh\nexit 0\n");
        new HookInstaller(gone).install(repository.root(), type);
        Files.delete(gone.program());

        HookTrial.Outcome outcome = trial(gone, type);

        assertThat(outcome.refuses()).isFalse();
        assertThat(outcome.sentence()).contains("refused a harmless file too").contains("Unleak is not at");
    }

    @Test
    void saysThatNoHookIsInstalled() throws IOException {
        assertThat(trial(launcher, HookType.PRE_COMMIT))
                .isEqualTo(new HookTrial.Outcome(false, "No pre-commit hook is installed."));
    }

    @Test
    void runsNothingThatTheRepositoryBrings() throws IOException {
        Path seen = folder.resolve("seen");
        String spy = "#!/bin/sh\ntouch '" + seen + "'\n";
        Files.createDirectories(repository.hook("x").getParent());
        for (String hook : new String[] {"pre-commit", "prepare-commit-msg", "commit-msg", "post-index-change"}) {
            Files.writeString(repository.hook(hook), spy);
            assertThat(repository.hook(hook).toFile().setExecutable(true)).isTrue();
        }
        new HookInstaller(launcher).install(repository.root(), HookType.PRE_COMMIT);
        Files.writeString(repository.root().resolve("spy"), spy);
        assertThat(repository.root().resolve("spy").toFile().setExecutable(true))
                .isTrue();
        repository.git(
                "config", "core.fsmonitor", repository.root().resolve("spy").toString());
        repository.git("config", "commit.gpgSign", "true");
        repository.git("config", "gpg.program", repository.root().resolve("spy").toString());
        Files.deleteIfExists(seen);

        assertThat(trial(launcher, HookType.PRE_COMMIT).refuses()).isTrue();
        assertThat(seen).doesNotExist();
    }

    @Test
    void doesNotRunAForeignHookThatWearsOurMark() throws IOException {
        Path seen = folder.resolve("seen");
        Path hook = new HookInstaller(launcher).install(repository.root(), HookType.PRE_COMMIT);
        Files.writeString(hook, Files.readString(hook) + "touch '" + seen + "'\n");

        assertThat(trial(launcher, HookType.PRE_COMMIT).sentence()).contains("was changed");
        assertThat(seen).doesNotExist();
    }

    @Test
    void seesThatGitWouldNotRunTheHook() throws IOException {
        Path hook = new HookInstaller(launcher).install(repository.root(), HookType.PRE_COMMIT);
        assertThat(hook.toFile().setExecutable(false, false)).isTrue();

        assertThat(trial(launcher, HookType.PRE_COMMIT).sentence()).contains("not executable");
    }

    @Test
    void stopsWhenCancelledAndCleansUp() throws IOException {
        Launcher slow = HookRepository.script(folder.resolve("slow"), "#!/bin/sh\nexec sleep 50\n");
        new HookInstaller(slow).install(repository.root(), HookType.PRE_COMMIT);
        long before = scratchFolders();
        CancelToken cancel = new CancelToken();
        HookTrial trial = new HookTrial(slow, () -> {
            throw new AssertionError("not reached");
        });
        cancel.cancel();

        assertThatThrownBy(() -> trial.run(repository.root(), HookType.PRE_COMMIT, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(scratchFolders()).isEqualTo(before);
    }

    @Test
    void saysThatAPlainFolderHasNoHooks() {
        assertThatThrownBy(() -> new HookTrial(launcher, () -> "FORGED")
                        .run(folder.resolve("bin"), HookType.PRE_COMMIT, new CancelToken()))
                .isInstanceOf(UserError.class);
    }

    private HookTrial.Outcome trial(Launcher program, HookType type) {
        return new HookTrial(program, () -> "token=FORGED\n").run(repository.root(), type, new CancelToken());
    }

    private static long scratchFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("unleak-hook-"))
                    .count();
        }
    }
}
