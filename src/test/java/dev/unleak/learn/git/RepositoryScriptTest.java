package dev.unleak.learn.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.ContentException;
import dev.unleak.content.Yaml;
import dev.unleak.learn.git.Remains.Kind;
import dev.unleak.learn.git.Remains.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made by our script, judged by git itself. */
class RepositoryScriptTest {
    private static final String SCRIPT = """
            steps:
              - {commit: Add, as: added, write: {a.txt: needle, b/c.txt: plain}}
              - {branch: side}
              - {tag: v1, message: One}
              - {tag: light}
              - {ref: refs/remotes/origin/main}
              - {commit: Remove, remove: [a.txt]}
              - {commit: Oops, write: {d.txt: needle}}
              - {reset: HEAD~1}
              - {commit: Last, write: {e.txt: plain}}
              - {note: a needle, at: added}
              - {stash: later, write: {b/c.txt: needle}}
            """;

    @TempDir
    Path folder;

    @Test
    void gitFindsNothingAmissAndACleanTree() throws Exception {
        run(SCRIPT);

        assertThat(git("fsck", "--full", "--strict")).doesNotContain("error");
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("branch", "--show-current")).isEqualTo("main\n");
        assertThat(git("log", "--format=%s")).isEqualTo("Last\nRemove\nAdd\n");
    }

    @Test
    void gitReadsTagsNotesStashAndReflogAsMeant() throws Exception {
        run(SCRIPT);

        assertThat(git("cat-file", "-t", "v1")).isEqualTo("tag\n");
        assertThat(git("cat-file", "-t", "light")).isEqualTo("commit\n");
        assertThat(git("notes", "show", "side")).startsWith("a needle");
        assertThat(git("stash", "list")).isEqualTo("stash@{0}: On main: later\n");
        assertThat(git("show", "stash@{0}:b/c.txt")).isEqualTo("needle");
        assertThat(git("log", "-1", "--format=%s", "HEAD@{2}")).isEqualTo("Oops\n");
        assertThat(git("stash", "pop")).contains("Dropped");
    }

    @Test
    void everyKindOfPlaceIsFoundAndNoOther() throws IOException {
        run(SCRIPT);

        try (Remains remains = Remains.of(folder, "needle".getBytes(StandardCharsets.UTF_8))) {
            assertThat(remains.places())
                    .extracting(Place::kind)
                    .containsExactlyInAnyOrder(
                            Kind.COMMIT,
                            Kind.BRANCH,
                            Kind.TAG,
                            Kind.TAG,
                            Kind.REMOTE_BRANCH,
                            Kind.NOTE,
                            Kind.STASH,
                            Kind.REFLOG);
        }
    }

    @Test
    void aRepositoryWithoutTheValueHasNoPlaces() throws IOException {
        run(SCRIPT);

        try (Remains remains = Remains.of(folder, "absent".getBytes(StandardCharsets.UTF_8))) {
            assertThat(remains.places()).isEmpty();
        }
    }

    @Test
    void aSecondScriptGoesOnWhereTheFirstEnded() throws Exception {
        run(SCRIPT);
        run("steps: [{commit: More, write: {f.txt: x}}]");

        assertThat(git("log", "--format=%s", "-2")).isEqualTo("More\nLast\n");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void faultyStepsAreNamed() {
        assertThatThrownBy(() -> run("steps: [{comit: x}]"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("exactly one of branch, checkout, commit");
        assertThatThrownBy(() -> run("steps: [{commit: x, wirte: {}}]")).hasMessageContaining("unknown key wirte");
        assertThatThrownBy(() -> run("steps: [{commit: x}, {branch: b, at: nowhere}]"))
                .hasMessageContaining("nowhere");
    }

    private void run(String script) throws IOException {
        RepositoryScript.parse(Yaml.parse("script", script)).run(folder);
    }

    private String git(String... arguments) throws Exception {
        List<String> command =
                new java.util.ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@e.org"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
