package dev.unleak.remedy.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.unleak.model.CancelToken;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerFile.By;
import dev.unleak.model.ConsumerFile.Hint;
import dev.unleak.model.ConsumerFile.Sureness;
import dev.unleak.model.ConsumerSearch;
import dev.unleak.model.NotSearched;
import dev.unleak.model.UserError;
import dev.unleak.scan.ScanEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumerSearchTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void findsTheSameSecretElsewhereByItsFingerprint() throws IOException {
        shop.write("deploy/values.yaml", "zone:\n  apiToken: \"" + shop.token + "\"\n");

        shop.search();

        Hint hint = shop.consumer("deploy/values.yaml").hints().getFirst();
        assertThat(hint.line()).isEqualTo(2);
        assertThat(hint.by()).isEqualTo(By.VALUE);
        assertThat(hint.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(hint.sign()).doesNotContain(shop.token);
    }

    @Test
    void findsTheGuidesVariablesAddressesSettingsAndFiles() throws IOException {
        shop.write("src/dns.py", "import os\ntoken = os.environ['CLOUDFLARE_API_TOKEN']\n");
        shop.write("src/call.js", "fetch('https://api.cloudflare.com/client/v4/zones')\n");
        shop.write("wrangler.toml", "name = 'shop'\n");
        shop.write(".github/workflows/dns.yml", "steps:\n  - uses: cloudflare/wrangler-action@v3\n");

        assertThat(shop.search())
                .flatExtracting(file -> file.hints().stream()
                        .map(hint -> tuple(file.path(), hint.line(), hint.by(), hint.sureness()))
                        .toList())
                .contains(
                        tuple("src/dns.py", 2, By.VARIABLE, Sureness.LIKELY),
                        tuple("src/call.js", 1, By.ENDPOINT, Sureness.POSSIBLE),
                        tuple("wrangler.toml", 0, By.FILE, Sureness.LIKELY),
                        tuple(".github/workflows/dns.yml", 2, By.SETTING, Sureness.LIKELY));
    }

    @Test
    void findsTheNameThatTheValueWasGiven() throws IOException {
        shop.write("run.sh", "curl -H \"Authorization: Bearer $SHOP_ZONE_TOKEN\" https://x.example\n");

        shop.search();

        assertThat(shop.consumer("run.sh").hints())
                .containsExactly(new Hint(1, By.NAME, "SHOP_ZONE_TOKEN", Sureness.LIKELY));
    }

    @Test
    void aNameInALockFileInOthersCodeOrInProseIsNoConsumer() throws IOException {
        String use = "CLOUDFLARE_API_TOKEN api.cloudflare.com dns_cloudflare\n";
        shop.write("poetry.lock", use);
        shop.write("package-lock.json", use);
        shop.write("node_modules/wrangler/index.js", use);
        shop.write("vendor/github.com/cf/client.go", use);
        shop.write("README.md", use);
        shop.write("app.min.js", use);
        shop.write("guides/cloudflare.yaml", "schema: 1\nid: cloudflare\nprovider: cloudflare\n" + use);

        assertThat(shop.paths()).containsExactly("dns.env");
    }

    @Test
    void aLongerNameIsAnotherName() throws IOException {
        shop.write("a.py", "MY_CLOUDFLARE_API_TOKEN_2 = 1\nCLOUDFLARE_API_TOKENS = 2\n");

        assertThat(shop.paths()).containsExactly("dns.env");
    }

    @Test
    void aTestOrACommentIsAtMostPossible() throws IOException {
        shop.write("tests/test_dns.py", "os.environ['CLOUDFLARE_API_TOKEN'] = 'x'\n");
        shop.write("src/old.py", "# CLOUDFLARE_API_TOKEN is gone\n");
        shop.write(".env.example", "CLOUDFLARE_API_TOKEN=\n");

        assertThat(shop.search())
                .filteredOn(file -> !file.path().equals("dns.env"))
                .hasSize(3)
                .allMatch(file -> file.sureness() == Sureness.POSSIBLE);
    }

    @Test
    void tellsWhatItDidNotSearch() throws IOException, GitAPIException {
        Git.init().setDirectory(shop.root.toFile()).call().close();
        shop.write(".gitignore", "/out/\n.env\n");
        shop.write("out/app.js", "CLOUDFLARE_API_TOKEN\n");
        shop.write("vendor/a.go", "x\n");
        shop.write("yarn.lock", "x\n");

        shop.search();

        ConsumerSearch search =
                shop.graph.store().consumers().searches(shop.finding).getFirst();
        assertThat(search.notSearched())
                .extracting(NotSearched::path)
                .contains("out", "vendor", "yarn.lock", ".git/objects");
        assertThat(search.files()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void readsSettingsThatGitIgnores() throws IOException, GitAPIException {
        Git.init().setDirectory(shop.root.toFile()).call().close();
        shop.write(".gitignore", ".env\nlog.txt\n");
        shop.write(".env", "CLOUDFLARE_API_TOKEN=" + shop.token + "\n");

        assertThat(shop.paths()).contains(".env");
    }

    @Test
    void readsLargeFilesPieceByPieceAndCountsTheirLines() throws IOException {
        shop.write(
                "big.sql",
                "-- filler line\n".repeat(200_000) + "SET CLOUDFLARE_API_TOKEN\n" + "select 1;\n".repeat(9000));

        shop.search();

        assertThat(shop.consumer("big.sql").hints())
                .containsExactly(new Hint(200_001, By.VARIABLE, "CLOUDFLARE_API_TOKEN", Sureness.LIKELY));
    }

    @Test
    void stopsOnRequestAndTellsHowFarItIs() throws IOException {
        shop.write("a.py", "x\n");
        CancelToken cancel = new CancelToken();
        List<ScanEvent> heard = new java.util.ArrayList<>();

        assertThatThrownBy(() -> shop.graph
                        .consumerSearches()
                        .search(
                                shop.finding,
                                List.of(shop.root),
                                event -> {
                                    heard.add(event);
                                    cancel.cancel();
                                },
                                cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).hasSize(1);
        assertThat(shop.graph.store().consumers().searches(shop.finding)).isEmpty();
    }

    @Test
    void refusesAFolderThatIsGone() {
        assertThatThrownBy(() -> shop.search(folder.resolve("nowhere")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not there any more");
    }

    @Test
    void theDatabaseNeverHoldsTheValue() throws IOException {
        shop.write("b.env", "export " + shop.token + "=1\nX_ZONE=" + shop.token + "\n");
        shop.search();
        shop.graph.close();

        try (var files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(shop.token);
            }
        }
    }

    @Test
    void keepsEachFoldersNewestSearch() throws IOException {
        Path other = Files.createDirectories(folder.resolve("infra"));
        Files.writeString(other.resolve("main.tf"), "variable \"CLOUDFLARE_API_TOKEN\" {}\n");

        List<ConsumerFile> found = shop.search(shop.root, other);

        assertThat(found).extracting(ConsumerFile::project).containsExactlyInAnyOrder("infra", "shop");
        assertThat(shop.graph.consumerSearches().folders(shop.finding)).contains(shop.root, other);
    }
}
