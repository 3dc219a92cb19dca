package dev.unleak.report.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.rules.Forge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitleaksCsvTest {
    private static final String HEADER = "RuleID,Commit,File,SymlinkFile,Secret,Match,StartLine,EndLine,StartColumn,"
            + "EndColumn,Author,Message,Date,Email,Fingerprint,Tags\n";

    @TempDir
    Path folder;

    private final String value = new Forge(5).fill("{re:[a-z]{8}[0-9]{8}}", "");

    @Test
    void readsWhatStandsInQuotesWithCommasAndLines() throws IOException {
        ForeignReport report = read(HEADER + "house-key," + "a".repeat(40) + ",\"a, b.env\",," + value + ",\"key = \"\""
                + value + "\"\"\nend\",12,13,1,9,Ada,\"One, two\",2026-01-01T00:00:00Z,,f,\n");

        assertThat(report.tool()).isEqualTo("gitleaks");
        assertThat(report.holdsSecrets()).isTrue();
        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.rule()).isEqualTo("house-key");
            assertThat(result.path()).isEqualTo("a, b.env");
            assertThat(result.line()).isEqualTo(12);
            assertThat(result.commit()).hasValue("a".repeat(40));
            assertThat(result.value().map(Secret::reveal)).hasValue(value);
            assertThat(result.around().map(Secret::reveal)).hasValue("key = \"" + value + "\"\nend");
        });
    }

    @Test
    void takesNoWordForARedactedSecret() throws IOException {
        ForeignReport report =
                read(HEADER + "house-key,,a.env,,REDACTED,key = REDACTED,1,1,1,9,,,,,a.env:house-key:1,\n");

        assertThat(report.holdsSecrets()).isFalse();
        assertThat(report.results().getFirst().commit()).isEmpty();
    }

    @Test
    void readsTheReportOfNothing() throws IOException {
        assertThat(read("").results()).isEmpty();
        assertThat(read(HEADER).results()).isEmpty();
    }

    @Test
    void citesNothingOfABrokenOne() {
        assertThatThrownBy(() -> read(HEADER + "house-key,,a.env,,\"" + value))
                .isInstanceOf(UserError.class)
                .hasNoCause()
                .hasMessageContaining("not CSV")
                .hasMessageNotContaining(value);
    }

    @Test
    void readsNoMoreRowsThanResultsOfOtherForms() {
        assertThatThrownBy(() -> read(HEADER + "k,,f,,s,m,1,1,1,1,,,,,,\n".repeat(100_001)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 100000 results");
    }

    private ForeignReport read(String text) throws IOException {
        return ReportReader.read(Files.writeString(folder.resolve("report.csv"), text));
    }
}
