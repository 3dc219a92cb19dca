package dev.unleak.report;

import static dev.unleak.report.Reports.commit;
import static dev.unleak.report.Reports.file;
import static dev.unleak.report.Reports.finding;
import static dev.unleak.report.Reports.report;
import static dev.unleak.report.Reports.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final ReportWriter PLAIN = new TextReport(Style.PLAIN);

    @Test
    void tellsAFindingAsASentenceWithItsPlaces() throws IOException {
        String text = written(
                PLAIN,
                report(List.of(finding(
                        commit(Where.HISTORY, "config/prod.env", true), commit(Where.HISTORY, "old.env", true)))));

        assertThat(text.lines())
                .startsWith(
                        "HIGH      Cloudflare user token, alive in history since 14 March (255 days), pushed, 2 places",
                        "          cfut_••••e41b  99 % sure",
                        "          config/prod.env:1:2  history, 12345678 by Ada on 14 March, decoded from base64",
                        "          old.env:1:2  history, 12345678 by Ada on 14 March, decoded from base64",
                        "          What to do: unleak guides show cloudflare",
                        "",
                        "1 secret in 2 places: 1 high.")
                .contains("Searched 1,204 files, 5,312 versions of files in history, 210 messages: 48.2 MB in 3.4 s."
                        + " 3,000 more versions known from earlier scans.")
                .noneMatch(line -> line.contains("Not to be told"));
    }

    @Test
    void namesWhatWasNotSearchedByReasonAlsoWhenNothingIsFound() throws IOException {
        NotSearched picture = new NotSearched("logo.png", NotSearched.Why.BINARY, 812, "A picture has no text.");
        NotSearched locked = new NotSearched("id_rsa", NotSearched.Why.UNREADABLE, 0, "Permission denied.");

        assertThat(written(PLAIN, report(List.of(), picture, locked)).lines())
                .startsWith("No secrets found in what was searched.")
                .endsWith(
                        "Not searched: 2.",
                        "  binary: 1",
                        "    logo.png  A picture has no text.",
                        "  unreadable: 1",
                        "    id_rsa  Permission denied.");
    }

    @Test
    void saysWhenNothingWasLeftUnsearched() throws IOException {
        assertThat(written(PLAIN, report(List.of()))).endsWith("Nothing was left unsearched.\n");
    }

    @Test
    void cutsLongListsAndSaysSo() throws IOException {
        Occurrence[] many =
                IntStream.range(0, 23).mapToObj(i -> file("f" + i + ".env")).toArray(Occurrence[]::new);

        assertThat(written(PLAIN, report(List.of(finding(many)))))
                .contains("f9.env", "and 13 more; --format json tells all")
                .doesNotContain("f10.env");
    }

    @Test
    void leavesOutWhatAVerdictSetAsideAndSaysSo() throws IOException {
        Verdict verdict = new Verdict(
                Verdict.Kind.TEST_VALUE, "From the manual.", "Ada", Reports.CLOCK.instant(), Optional.empty());

        assertThat(written(PLAIN, report(List.of(finding(Optional.of(verdict), file("a.env"))))))
                .contains("Left out: 1 finding set aside by a verdict.")
                .doesNotContain("a.env");
    }

    @Test
    void aPathCannotCommandTheTerminal() throws IOException {
        String text = written(PLAIN, report(List.of(finding(file("a\u001b[2J\u202Eb\nc.env")))));

        assertThat(text).contains("a\uFFFD[2J\uFFFDb\uFFFDc.env").doesNotContain("\u001b");
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        ScanReport report = report(List.of(finding(file("a.env"))));

        assertThat(written(new TextReport(Style.COLOUR), report)).contains("\u001b[31mHIGH\u001b[0m");
        assertThat(written(PLAIN, report)).doesNotContain("\u001b");
    }
}
