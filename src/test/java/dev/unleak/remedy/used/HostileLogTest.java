package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileLogTest {
    private static final String LINE =
            "{\"time\": \"2026-11-03T09:00:00Z\", \"ip\": \"192.0.2.7\", \"key_id\": \"k\"}\n";

    @TempDir
    Path folder;

    private Survey survey(String text) throws IOException {
        return Logs.survey(Exports.write(folder.resolve("log.jsonl"), text));
    }

    @Test
    void countsLinesThatAreNoEntriesAndReadsOn() throws IOException {
        Survey survey = survey(LINE + "{broken\n\n[1, 2]\n{\"time\": \"11/03/2026\"}\n" + LINE);

        assertThat(survey.entries()).isEqualTo(2);
        assertThat(survey.unreadable()).isEqualTo(4);
        assertThat(survey.whole()).isFalse();
    }

    @Test
    void refusesWhatIsNestedTooDeep() throws IOException {
        String deep = "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000);

        assertThat(survey(LINE + deep + "\n" + LINE).unreadable()).isEqualTo(1);
        assertThat(survey("[" + LINE + "," + deep + "]").broken())
                .singleElement()
                .satisfies(why -> assertThat(why).startsWith("log.jsonl stops being JSON that can be read"));
    }

    @Test
    void passesOverALineWithoutEnd() throws IOException {
        String longLine = "{\"time\": \"" + "9".repeat(3 << 20) + "\"}\n";

        Survey survey = survey(LINE + longLine + LINE);

        assertThat(survey.entries()).isEqualTo(2);
        assertThat(survey.unreadable()).isEqualTo(1);
    }

    @Test
    void readsOnBehindAQuoteThatNobodyCloses() throws IOException {
        String rows = "2026-11-03T09:00:00Z,192.0.2.7\n".repeat(50_000);

        Survey survey = Logs.survey(
                Exports.write(folder.resolve("a.csv"), "time,ip\n2026-11-03T09:00:00Z,\"192.0.2.7\n" + rows));

        assertThat(survey.unreadable()).isEqualTo(1);
        assertThat(survey.entries()).isGreaterThan(10_000);
    }

    @Test
    void tellsWhereAPackedFileIsBroken() throws IOException {
        Path file = Exports.packed(folder.resolve("a.json.gz"), LINE.repeat(9_000));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        Survey survey = Logs.survey(file);

        assertThat(survey.broken()).containsExactly("a.json.gz is packed and broken; only what came before was read");
        assertThat(survey.whole()).isFalse();
    }

    @Test
    void neverCitesTheLogWhenItCannotBeRead() throws IOException {
        String value = "x".repeat(30);

        assertThat(survey("[" + LINE + ", {\"key\": " + value + "}]").broken())
                .noneMatch(sentence -> sentence.contains(value));
    }

    @Test
    void neverCitesATableWithoutAHead() throws IOException {
        String value = "x".repeat(30);
        Path file = Exports.write(folder.resolve("a.csv"), "2026-11-03," + value + "\n2026-11-04," + value + "\n");

        assertThatThrownBy(() -> Logs.survey(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No field")
                .hasMessageNotContaining(value);
    }

    @Test
    void readsNothingOfAFileThatIsNoText() throws IOException {
        assertThatThrownBy(() -> survey("PNG\0\0\nb,\0\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds no entry that can be read");
    }

    @Test
    void refusesALogOfWhichNoTimeCanBeRead() throws IOException {
        assertThatThrownBy(() -> survey("time,ip\n11/03/2026,192.0.2.7\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has a time that can be read");
    }

    @Test
    void stopsOnRequest() throws IOException {
        Path file = Exports.write(folder.resolve("a.jsonl"), LINE.repeat(50_000));
        CancelToken cancel = new CancelToken();

        assertThatThrownBy(
                        () -> AuditLog.survey(file, Optional.empty(), ZoneOffset.UTC, cancel, read -> cancel.cancel()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesToGoOnWithAFileThatHasChanged() throws IOException {
        Path file = Exports.write(folder.resolve("a.jsonl"), LINE);
        Survey survey = Logs.survey(file);
        try (Writer more = Files.newBufferedWriter(file, java.nio.file.StandardOpenOption.APPEND)) {
            more.write(LINE);
        }

        assertThatThrownBy(() -> AuditLog.read(survey, "k", Logs.NOVEMBER, new CancelToken(), _ -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has changed since it was opened");
    }

    @Test
    void saysWhenThereIsNothingToRead() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThatThrownBy(() -> Logs.survey(empty))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds no file");
        assertThatThrownBy(() -> survey("")).isInstanceOf(UserError.class).hasMessageContaining("holds no entry");
        assertThatThrownBy(() -> Logs.survey(folder.resolve("gone"))).isInstanceOf(UserError.class);
    }
}
