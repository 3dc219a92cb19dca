package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {
    private static final Forged TOKEN = Forged.of("github-token");
    private static final Forged OTHER = Forged.of("cloudflare-user-token");

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("app.env"), TOKEN.text());
    }

    private CliRun baseline(String verb, String... options) {
        List<String> arguments = new ArrayList<>(List.of("baseline", verb, "--project", project.toString()));
        arguments.addAll(List.of(options));
        return CliRun.of(folder.resolve("data"), arguments.toArray(String[]::new));
    }

    private CliRun scan(String... options) {
        List<String> arguments = new ArrayList<>(List.of("scan", project.toString()));
        arguments.addAll(List.of(options));
        return CliRun.of(folder.resolve("data"), arguments.toArray(String[]::new));
    }

    private Path file() {
        return project.resolve(BaselineFile.PLACE);
    }

    private List<Entry> entries() {
        return BaselineFile.read(file()).entries();
    }

    @Test
    void afterCreateOnlyWhatIsNewFails() throws IOException {
        CliRun created = baseline("create");

        assertThat(created.code()).as(created.err()).isZero();
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("Present when the baseline was made");
            assertThat(entry.expires()).isEqualTo(LocalDate.now().plusDays(90));
            assertThat(entry.hint()).isEqualTo("app.env");
        });
        assertThat(Files.readString(file())).doesNotContain(TOKEN.secret());
        CliRun after = scan();
        assertThat(after.code()).as(after.out()).isZero();
        assertThat(after.out()).contains("Suppressed: 1 secret in 1 place, 1 by baseline.");
        assertThat(scan("--no-suppress").code()).isEqualTo(1);

        Files.writeString(project.resolve("new.env"), OTHER.text());
        assertThat(scan().code()).isEqualTo(1);
        assertThat(scan().out()).contains("new.env").doesNotContain("app.env");
    }

    @Test
    void aSecondCreateChangesNothing() throws IOException {
        baseline("create");
        String before = Files.readString(file());

        assertThat(baseline("create").code()).isEqualTo(2);
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    /** A scan follows no link out of the project, so the commands must not speak of what lies behind one. */
    @Test
    void aBaselineBehindALinkIsRefused() throws IOException {
        baseline("create");
        Path elsewhere = Files.move(file(), folder.resolve("elsewhere.yaml"));
        Files.createSymbolicLink(file(), elsewhere);

        for (String verb : List.of("create", "show", "prune")) {
            assertThat(baseline(verb).code()).isEqualTo(2);
            assertThat(baseline(verb).err()).contains("which no scan follows").hasLineCount(1);
        }
        assertThat(scan().code()).isEqualTo(1);
    }

    @Test
    void addAsksForReasonAndEnd() throws IOException {
        baseline("create", "--empty");

        assertThat(baseline("add", "app.env", "--reason", "Test account").err()).contains("--expires");
        assertThat(baseline("add", "app.env", "--expires", "30").err()).contains("--reason");
        assertThat(baseline("add", "app.env", "--expires", "30", "--reason", " ")
                        .code())
                .isEqualTo(2);
        assertThat(baseline("add", "app.env", "--expires", "2001-01-01", "--reason", "x")
                        .err())
                .contains("not after today");
        assertThat(baseline("add", "none.env", "--expires", "30", "--reason", "x")
                        .err())
                .contains("none.env");
        assertThat(baseline("add", "app.env", "--expires", "30", "--reason", TOKEN.text())
                        .err())
                .contains("looks like a secret")
                .doesNotContain(TOKEN.secret());
        assertThat(baseline("add", "app.env", "--expires", "30", "--reason", "x", "--author", TOKEN.text())
                        .err())
                .contains("--author holds what looks like a secret")
                .doesNotContain(TOKEN.secret());
        assertThat(entries()).isEmpty();

        assertThat(baseline("add", "app.env:1", "--expires", "30", "--reason", "Test account")
                        .code())
                .isZero();
        assertThat(entries()).singleElement().extracting(Entry::reason).isEqualTo("Test account");
        assertThat(scan().code()).isZero();
    }

    @Test
    void anExpiredEntryFailsUntilItIsAcceptedAnew() throws IOException {
        baseline("create");
        String id = entries().getFirst().id();
        String until = LocalDate.now().plusDays(90).toString();
        String past = LocalDate.now().minusDays(1).toString();
        Files.writeString(file(), Files.readString(file()).replace(until, past));

        CliRun expired = scan();
        assertThat(expired.code()).isEqualTo(1);
        assertThat(expired.out()).contains("expired on " + past + ", so it counts as a finding.");
        assertThat(baseline("show").out()).contains(id + "  expired " + past, "1 entry, 1 expired.");

        assertThat(baseline("accept", id, "--reason", "Gone in May", "--expires", "10")
                        .code())
                .isZero();
        assertThat(scan().code()).isZero();
        assertThat(entries()).singleElement().extracting(Entry::reason).isEqualTo("Gone in May");
    }

    @Test
    void pruneTakesOutWhatIsGone() throws IOException {
        Files.writeString(project.resolve("other.env"), OTHER.text());
        baseline("create");
        Files.delete(project.resolve("other.env"));

        assertThat(scan().out()).contains("matches nothing any more");
        assertThat(baseline("prune").err()).contains("1 entry taken out, 1 is left.");
        assertThat(entries()).singleElement().extracting(Entry::hint).isEqualTo("app.env");
        assertThat(scan().out()).doesNotContain("matches nothing any more");
    }

    @Test
    void aMarkNamesOneSecretOfItsLine() throws IOException {
        baseline("create", "--empty");
        String mark = baseline("mark", "app.env").out();
        String id = mark.split(" +")[1];

        Files.writeString(project.resolve("app.env"), "# unleak:ignore " + id + " sandbox\n" + TOKEN.text());
        assertThat(scan().out()).contains("1 by unleak:ignore");
        assertThat(scan().code()).isZero();

        String line = TOKEN.text().strip() + " " + OTHER.text().strip();
        Files.writeString(project.resolve("app.env"), "# unleak:ignore " + id + " sandbox\n" + line + "\n");
        assertThat(scan().code()).isEqualTo(1);
    }

    @Test
    void theVeryFirstCommandAlreadyWorksUnderTheKeyThatIsKept() {
        GitCli git = GitCli.init(project);
        git.commit("Add");
        baseline("create", "--empty");
        assertThat(baseline("mark", "app.env").out()).contains("unleak:ignore ");

        assertThat(scan("--no-suppress").out()).contains("1 secret in 2 places");
    }

    @Test
    void aBaselineElsewhereIsUsedWhenItIsNamed() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.yaml");
        assertThat(baseline("create", "--file", elsewhere.toString()).code()).isZero();

        assertThat(scan().code()).isEqualTo(1);
        assertThat(scan("--baseline", elsewhere.toString()).code()).isZero();
        assertThat(scan("--baseline", folder.resolve("none.yaml").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void standardInputIsHeldAgainstTheNamedBaseline() {
        Path elsewhere = folder.resolve("elsewhere.yaml");
        baseline("create", "--file", elsewhere.toString());

        CliRun run =
                CliRun.withInput(folder.resolve("data"), TOKEN.text(), "scan", "-", "--baseline", elsewhere.toString());
        assertThat(run.code()).as(run.out()).isZero();
    }
}
