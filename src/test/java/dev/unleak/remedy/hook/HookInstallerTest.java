package dev.unleak.remedy.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HookInstallerTest {
    @TempDir
    Path folder;

    private HookRepository repository;
    private HookInstaller installer;

    @BeforeEach
    void repository() throws IOException {
        repository = HookRepository.make(folder.resolve("shop api"));
        installer = new HookInstaller(HookRepository.launcher(folder.resolve("bin")));
    }

    @Test
    void refusesACommitWithASecretAndLetsOthersPass() throws IOException {
        installer.install(repository.root(), HookType.PRE_COMMIT);

        assertThat(repository.commitFile(repository.root(), "a.txt", "fine").status())
                .isZero();
        Command.Result refused = repository.commitFile(repository.root(), "b.txt", "FORGED");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("Commit refused: a staged file holds a secret.");
    }

    @Test
    void refusesAPushWithASecretInAnyOfItsCommits() throws IOException {
        Path remote = folder.resolve("remote.git");
        repository.git("init", "--quiet", "--bare", remote.toString());
        repository.git("remote", "add", "origin", remote.toString());
        installer.install(repository.root(), HookType.PRE_PUSH);

        assertThat(push().status()).isZero();
        repository.commitFile(repository.root(), "a.txt", "FORGED");
        repository.commitFile(repository.root(), "a.txt", "fine");
        Command.Result refused = push();
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("Push refused: a commit on its way to refs/heads/trunk holds a secret.");
        assertThat(HookRepository.run(repository.root(), "git", "push", "origin", ":refs/heads/trunk")
                        .status())
                .as("deleting a branch publishes nothing")
                .isZero();
    }

    private Command.Result push() throws IOException {
        return HookRepository.run(repository.root(), "git", "push", "--quiet", "origin", "HEAD:refs/heads/trunk");
    }

    @Test
    void aNewBranchIsSearchedFromWhereItLeftWhatTheRemoteHas() throws IOException {
        Path remote = folder.resolve("remote.git");
        repository.git("init", "--quiet", "--bare", remote.toString());
        repository.git("remote", "add", "origin", remote.toString());
        repository.commitFile(repository.root(), "old.txt", "FORGED long ago");
        repository.git("push", "--quiet", "origin", "HEAD:refs/heads/trunk");
        installer.install(repository.root(), HookType.PRE_PUSH);

        repository.commitFile(repository.root(), "a.txt", "fine");
        assertThat(HookRepository.run(repository.root(), "git", "push", "origin", "HEAD:refs/heads/topic")
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void removeRestoresExactlyWhatWasThere(HookType type) throws IOException {
        Files.createDirectories(repository.hook(type.id()).getParent());
        Files.writeString(repository.hook(type.id()), "#!/bin/sh\nexit 0\n");
        assertThat(repository.hook(type.id()).toFile().setExecutable(true)).isTrue();
        String before = HookRepository.snapshot(repository.root());

        installer.install(repository.root(), type);
        installer.install(repository.root(), type);
        assertThat(HookRepository.snapshot(repository.root())).isNotEqualTo(before);
        assertThat(HookInstaller.remove(repository.root(), type)).isTrue();

        assertThat(HookRepository.snapshot(repository.root())).isEqualTo(before);
        assertThat(HookInstaller.remove(repository.root(), type)).isFalse();
        assertThat(HookRepository.snapshot(repository.root())).isEqualTo(before);
    }

    @Test
    void callsTheFormerHookFirstAndHeedsItsRefusal() throws IOException {
        Files.createDirectories(repository.hook("pre-commit").getParent());
        Files.writeString(repository.hook("pre-commit"), "#!/bin/sh\necho the former hook\nexit 7\n");
        assertThat(repository.hook("pre-commit").toFile().setExecutable(true)).isTrue();
        installer.install(repository.root(), HookType.PRE_COMMIT);

        Command.Result refused = repository.commitFile(repository.root(), "a.txt", "fine");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("the former hook").doesNotContain("Commit refused");
    }

    @Test
    void theFormerPushHookGetsWhatGitSays() throws IOException {
        Path remote = folder.resolve("remote.git");
        repository.git("init", "--quiet", "--bare", remote.toString());
        repository.git("remote", "add", "origin", remote.toString());
        Files.createDirectories(repository.hook("pre-push").getParent());
        Files.writeString(repository.hook("pre-push"), "#!/bin/sh\necho \"$1\" > seen\ncat >> seen\n");
        assertThat(repository.hook("pre-push").toFile().setExecutable(true)).isTrue();
        installer.install(repository.root(), HookType.PRE_PUSH);

        assertThat(push().status()).isZero();

        assertThat(Files.readString(repository.root().resolve("seen")))
                .startsWith("origin\n")
                .contains("refs/heads/trunk");
    }

    @Test
    void honoursHooksPathInTheRepository() throws IOException {
        repository.git("config", "core.hooksPath", ".githooks");

        Path hook = installer.install(repository.root(), HookType.PRE_COMMIT);

        assertThat(hook).isEqualTo(repository.root().toRealPath().resolve(".githooks/pre-commit"));
        assertThat(repository.commitFile(repository.root(), "b.txt", "FORGED").status())
                .isEqualTo(1);
    }

    @Test
    void knowsWhatOnlyGitKnowsOfItsConfiguration() throws IOException {
        repository.git("config", "extensions.worktreeConfig", "true");
        repository.git("config", "--worktree", "core.hooksPath", ".githooks");

        assertThat(installer.install(repository.root(), HookType.PRE_COMMIT))
                .isEqualTo(repository.root().toRealPath().resolve(".githooks/pre-commit"));
    }

    @Test
    void leavesAHooksFolderAloneThatOthersShare() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("everybody"));
        repository.git("config", "core.hooksPath", shared.toString());

        assertThatThrownBy(() -> installer.install(repository.root(), HookType.PRE_COMMIT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("which other repositories may share");
        assertThat(shared).isEmptyDirectory();
    }

    @Test
    void leavesAHooksFolderAloneThatALinkLeadsTo() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.deleteIfExists(repository.hook("pre-commit").getParent());
        Files.createSymbolicLink(repository.root().resolve(".git/hooks"), outside);

        assertThatThrownBy(() -> installer.install(repository.root(), HookType.PRE_COMMIT))
                .isInstanceOf(UserError.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void guardsEveryWorktreeOfARepository() throws IOException {
        Path other = folder.resolve("other");
        repository.git("worktree", "add", "--quiet", "--detach", other.toString());

        Path hook = installer.install(other, HookType.PRE_COMMIT);

        assertThat(hook).isEqualTo(repository.hook("pre-commit").toRealPath());
        assertThat(repository.commitFile(other, "b.txt", "FORGED").status()).isEqualTo(1);
        assertThat(repository.commitFile(repository.root(), "b.txt", "FORGED").status())
                .isEqualTo(1);
    }

    @Test
    void failsClosedAndSaysWhyWhenTheProgramIsGone() throws IOException {
        Launcher launcher = HookRepository.script(folder.resolve("gone"), "#!/bin/sh\nexit 0\n");
        new HookInstaller(launcher).install(repository.root(), HookType.PRE_COMMIT);
        Files.delete(launcher.program());

        Command.Result refused = repository.commitFile(repository.root(), "a.txt", "fine");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("Commit refused: Unleak is not at " + launcher.program());
    }

    @Test
    void failsClosedWhenNotAllCouldBeSearched() throws IOException {
        Launcher launcher = HookRepository.script(folder.resolve("partial"), "#!/bin/sh\nexit 3\n");
        new HookInstaller(launcher).install(repository.root(), HookType.PRE_COMMIT);

        Command.Result refused = repository.commitFile(repository.root(), "a.txt", "fine");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("not all that is staged could be searched");
    }

    @Test
    void doesNotOverwriteAHookKeptBefore() throws IOException {
        Files.createDirectories(repository.hook("pre-commit").getParent());
        Files.writeString(repository.hook("pre-commit"), "#!/bin/sh\n");
        Files.writeString(repository.hook("pre-commit.local"), "mine");

        assertThatThrownBy(() -> installer.install(repository.root(), HookType.PRE_COMMIT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("pre-commit.local");
        assertThat(Files.readString(repository.hook("pre-commit"))).isEqualTo("#!/bin/sh\n");
    }

    @Test
    void saysThatAPlainFolderHasNoHooks() {
        assertThatThrownBy(() -> installer.install(folder.resolve("bin"), HookType.PRE_COMMIT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not in a git repository");
        assertThatThrownBy(() -> installer.install(folder.resolve("nowhere"), HookType.PRE_COMMIT))
                .isInstanceOf(UserError.class);
    }
}
