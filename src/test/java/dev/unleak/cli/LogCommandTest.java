package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {
    private static final String LOG = """
            {"created_at": 1793696400000, "@timestamp": 1793696400000, "action": "git.clone", "actor": "ada", "actor_ip": "192.0.2.7", "token_id": 77, "user_agent": "git/2"}
            {"created_at": 1793700000000, "@timestamp": 1793700000000, "action": "repo.download_zip", "actor": "ada", "actor_ip": "203.0.113.4", "token_id": 77, "user_agent": "%s"}
            """;

    @TempDir
    Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(folder.resolve("gh.jsonl"), LOG.formatted("curl\\u001b[2J"));
    }

    private CliRun read(String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"log", "read", log.toString(), "--zone", "UTC"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CliRun.of(folder.resolve("data"), arguments);
    }

    @Test
    void listsTheCredentialsThatOccur() {
        CliRun run = read();

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "GitHub audit or security log: 2 entries in 1 file, from 3 November 2026, 09:00 to",
                        "77  (token_id)");
    }

    @Test
    void tellsWhatOneOfThemDidAndEndsWithOneOnMisuse() {
        CliRun run = read("--credential", "77", "--from", "2026-11-03", "--to", "2026-11-04", "--own", "192.0.2.0/24");

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "203.0.113.4  unknown, never before",
                        "192.0.2.7  yours",
                        "repo.download_zip",
                        "Proposed: Misuse proved. 1 entry since the exposure came from 1 address that is not yours")
                .doesNotContain("\u001b");
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertThat(read("--credential", "77").err()).contains("Say since when it was exposed");
        assertThat(read("--credential", "77", "--from", "soon").err()).contains("'soon' is no day and no time");
        assertThat(read("--credential", "77", "--from", "2026-11-04", "--to", "2026-11-03")
                        .err())
                .contains("must begin before the revocation");
        assertThat(read("--credential", " ", "--from", "2026-11-03").err()).contains("--credential is empty");
        assertThat(read("--own", "here").err()).contains("'here' is no address and no range");
        assertThat(read("--credential", "77", "--from", "2026-11-03", "--guide", "none")
                        .err())
                .contains("There is no guide none");
    }

    @Test
    void asksForTheTimeOfALogThatItDoesNotKnowAndShowsNoSecretInItsFirstRow() throws IOException {
        String token = Forged.of("cloudflare-user-token").secret();
        log = Files.writeString(folder.resolve("a.csv"), "when,peer," + token + "\n2026-11-03T09:00:00Z,192.0.2.7,x\n");

        CliRun run = read();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--column time=FIELD", "peer, when").doesNotContain(token);
    }

    @Test
    void takesAColumnThatIsNamedTogetherWithThoseItKnows() throws IOException {
        log = Files.writeString(folder.resolve("a.csv"), "time,robot\n2026-11-03T09:00:00Z,r2\n");

        assertThat(read().out()).contains("say which one does, as with --column who=FIELD");
        assertThat(read("--column", "who=robot").out()).contains("1  r2  (robot)");
    }

    @Test
    void listsWhatOfALogCouldNotBeRead() throws IOException {
        log = Files.writeString(folder.resolve("a.csv"), "time,who\n2026-11-03T09:00:00Z,r2\nsoon,r2\n");

        assertThat(read().out()).contains("1 part of it could not be read as an entry with a time");
    }

    @Test
    void showsNoSecretThatALogHolds() throws IOException {
        String token = Forged.of("cloudflare-user-token").secret();
        log = Files.writeString(folder.resolve("gh.jsonl"), LOG.formatted(token));

        CliRun run = read("--credential", "77", "--from", "2026-11-03", "--guide", "github");

        assertThat(run.out()).doesNotContain(token).contains("••••");
    }
}
