package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.model.UserError;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    private static final Duration TIME = Duration.ofSeconds(10);

    @TempDir
    Path temp;

    @Test
    void countsAFolder() throws IOException {
        Files.writeString(temp.resolve("a"), "12345");
        Files.createDirectory(temp.resolve("b"));
        Files.writeString(temp.resolve("b/c"), "1");
        Files.createSymbolicLink(temp.resolve("link"), Path.of("a"));

        Preflight seen = Preflight.of(temp, TIME);

        assertThat(seen.kind()).isEqualTo(Preflight.Kind.FOLDER);
        assertThat(seen.files()).isEqualTo(2);
        assertThat(seen.bytes()).isEqualTo(6);
        assertThat(seen.counted()).isTrue();
        assertThat(seen.notices()).containsExactly("One link is not followed.");
    }

    @Test
    void countsARepositoryAndTellsWhatAShallowCloneLacks() throws IOException {
        GitCli git = GitCli.init(temp.resolve("project"));
        for (int i = 0; i < 3; i++) {
            git.write("a", "version " + i);
            git.commit("Commit " + i);
        }
        Preflight whole = Preflight.of(git.root(), TIME);
        assertThat(whole.kind()).isEqualTo(Preflight.Kind.REPOSITORY);
        assertThat(whole.commits()).isEqualTo(3);
        assertThat(whole.objects()).isEqualTo(9);
        assertThat(whole.notices()).isEmpty();

        Path shallow = temp.resolve("shallow.git");
        git.run("clone", "-q", "--bare", "--depth", "1", "file://" + git.root(), shallow.toString());
        Preflight part = Preflight.of(shallow, TIME);
        assertThat(part.kind()).isEqualTo(Preflight.Kind.BARE_REPOSITORY);
        assertThat(part.commits()).isEqualTo(1);
        assertThat(part.notices()).hasSize(1).allMatch(notice -> notice.contains("shallow"));
    }

    @Test
    void looksAtAFileAndRefusesWhatIsNotThere() throws IOException {
        Files.writeString(temp.resolve("a"), "12345");

        assertThat(Preflight.of(temp.resolve("a"), TIME).kind()).isEqualTo(Preflight.Kind.FILE);
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> Preflight.of(temp.resolve("none"), TIME));
    }

    @Test
    void stopsCountingWhenTheTimeIsUp() throws IOException {
        Files.writeString(temp.resolve("a"), "12345");

        assertThat(Preflight.of(temp, Duration.ZERO).counted()).isFalse();
    }
}
