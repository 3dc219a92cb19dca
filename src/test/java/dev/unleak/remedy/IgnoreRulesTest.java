package dev.unleak.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreRulesTest {
    @TempDir
    Path folder;

    private Git git;

    @BeforeEach
    void repository() throws GitAPIException {
        git = Git.init().setDirectory(folder.toFile()).call();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void followsTheRulesOfTheRepository() throws IOException {
        assertThat(ignores(".env")).isFalse();
        write(".gitignore", "*.log\n.env\n");
        assertThat(ignores(".env")).isTrue();
        assertThat(ignores("deep/down/.env")).isTrue();
        assertThat(ignores("env")).isFalse();
    }

    @Test
    void theNearestRulesWin() throws IOException {
        write(".gitignore", ".env\nsecrets/\n");
        write("app/.gitignore", "!.env\n");
        assertThat(ignores("app/.env")).isFalse();
        assertThat(ignores("other/.env")).isTrue();
        assertThat(ignores("app/secrets/key.txt")).isTrue();
    }

    @Test
    void readsTheRepositorysOwnExcludes() throws IOException {
        write(".git/info/exclude", "/.env\n");
        assertThat(ignores(".env")).isTrue();
        assertThat(ignores("app/.env")).isFalse();
    }

    @Test
    void aTrackedFileIsNotIgnored() throws IOException, GitAPIException {
        write(".env", "A=1\n");
        git.add().addFilepattern(".env").call();
        write(".gitignore", ".env\n");
        assertThat(ignores(".env")).isFalse();
        git.rm().setCached(true).addFilepattern(".env").call();
        assertThat(ignores(".env")).isTrue();
    }

    private boolean ignores(String path) throws IOException {
        return IgnoreRules.ignores(git.getRepository(), path);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
