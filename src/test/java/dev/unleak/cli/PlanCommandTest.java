package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsWhatToRepairFirstWithTheReasonAndNoValue() throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Forged token = Forged.of("cloudflare-user-token");
        Files.writeString(shop.resolve("dns.env"), token.text());
        Path data = folder.resolve("data");
        CliRun.of(data, "scan", shop.toString());

        CliRun run = CliRun.of(data, "plan", shop.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("  1  high      Cloudflare user token ")
                .contains("in a file, 1 place, opens the whole account")
                .doesNotContain(token.secret());
    }

    @Test
    void saysWhereNothingIsKnown() {
        CliRun run = CliRun.of(folder.resolve("data"), "plan", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("was not audited yet; run unleak scan on it first.");
        assertThat(CliRun.of(folder.resolve("data"), "plan").out())
                .isEqualTo("Nothing that was audited needs repair.\n");
    }
}
