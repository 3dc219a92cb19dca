package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteCommandTest {
    @TempDir
    Path temp;

    private final Forged forged = Forged.of("github-token");
    private Path root;
    private Path data;
    private String first;

    @BeforeEach
    void repository() {
        root = temp.resolve("shop");
        data = temp.resolve("data");
        GitCli git = GitCli.init(root);
        git.write("README", "Shop\n").commit("Begin");
        git.write("app.env", forged.text());
        first = git.commit("Configure");
        git.run("remote", "add", "origin", "git@git.example.org:shop.git");
    }

    @Test
    void rehearsesAndTellsTheStepsWithoutTheSecret() throws IOException {
        CliRun run = CliRun.of(data, "rewrite", "rehearse", root.toString(), "app.env");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("1 commit of 2 commits", "none holds the value", "refs/heads/main", first)
                .contains("git clone -- git@git.example.org:shop.git unleak-rewrite")
                .contains("--replace-text ../replacements.txt --replace-message ../replacements.txt")
                .contains("git push --force --mirror origin", "git cat-file -t " + first)
                .contains("First changed commits: " + first)
                .doesNotContain(forged.secret());
        assertThat(holdsSecret(data)).isEmpty();
    }

    @Test
    void verifiesWhatWasRehearsed() {
        assertThat(CliRun.of(data, "rewrite", "verify", root.toString()).err()).contains("No rewrite of");
        CliRun.of(data, "rewrite", "rehearse", root.toString(), "app.env", "--remove-file");

        CliRun run = CliRun.of(data, "rewrite", "verify", root.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("commit " + first + ", which is reached by refs/heads/main");

        GitCli git = GitCli.at(root);
        git.run("reset", "-q", "--hard", "HEAD~1");
        git.run("reflog", "expire", "--expire=now", "--all");
        git.run("gc", "-q", "--prune=now");
        git.run("clone", "-q", ".", "../second");
        CliRun clean = CliRun.of(
                data,
                "rewrite",
                "verify",
                root.toString(),
                temp.resolve("second").toString());
        assertThat(clean.code()).as(clean.out()).isZero();
        assertThat(clean.out()).containsSubsequence("Clean: ", "second", "Clean: ");
    }

    @Test
    void neverSaysThatNoRefHasWhatStandsInNamesAndHeaders() {
        GitCli git = GitCli.at(root);
        git.run("reset", "-q", "--hard", "HEAD~1");
        git.run("commit", "-q", "--allow-empty", "--author", forged.secret() + " <ada@example.org>", "-m", "So");
        git.write("local.env", forged.text());

        CliRun run = CliRun.of(data, "rewrite", "rehearse", root.toString(), "local.env");

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("still hold", git.run("rev-parse", "HEAD"))
                .doesNotContain("No ref reaches the value", forged.secret());
    }

    @Test
    void saysWhatCannotBe() {
        assertThat(CliRun.of(data, "rewrite").code()).isEqualTo(2);
        assertThat(CliRun.of(data, "rewrite", "rehearse", root.toString(), "nowhere.env")
                        .code())
                .isEqualTo(2);
        CliRun none =
                CliRun.of(data, "rewrite", "rehearse", temp.resolve("nowhere").toString(), "app.env");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).hasLineCount(1);
    }

    private List<Path> holdsSecret(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    .contains(forged.secret());
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
