package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextReaderTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(new byte[32]);

    @TempDir
    Path root;

    private final Forge forge = new Forge(7);
    private final ContextReader reader = new ContextReader(DETECTOR, FINGERPRINTER);

    @Test
    void showsTheLinesAroundWithEverySecretMasked() throws IOException {
        Secret one = secret("github-fine-grained-token");
        Secret other = secret("github-fine-grained-token");
        Files.writeString(
                root.resolve("a.env"),
                "1\n2\r\nother=" + other.reveal() + "\ntoken=" + one.reveal() + " # prod\n5\n6\n");
        Finding finding = findingOf(one);

        List<ContextReader.Line> lines = around(finding, 2);

        assertThat(lines).extracting(ContextReader.Line::number).containsExactly(2, 3, 4, 5, 6);
        assertThat(lines).extracting(ContextReader.Line::found).containsExactly(false, false, true, false, false);
        assertThat(lines.get(0).text()).isEqualTo("2");
        assertThat(lines.get(2).text()).startsWith("token=").endsWith(" # prod");
        assertThat(lines.toString()).doesNotContain(one.reveal()).doesNotContain(other.reveal());
    }

    @Test
    void keepsLineNumbersBehindASecretOfManyLines() throws IOException {
        Secret key = secret("private-key-rsa");
        Files.writeString(root.resolve("key.pem"), "before\n" + key.reveal() + "\nafter\n");
        Finding finding = findingOf(key);

        List<ContextReader.Line> lines = around(finding, 1);

        int end = finding.occurrences().getFirst().position().endLine();
        assertThat(lines.getFirst()).isEqualTo(new ContextReader.Line(1, "before", false));
        assertThat(lines.getLast()).isEqualTo(new ContextReader.Line(end + 1, "after", false));
        assertThat(lines).hasSize(end + 1);
    }

    @Test
    void cutsALongLineAroundTheSecret() throws IOException {
        Secret secret = secret("github-fine-grained-token");
        Files.writeString(
                root.resolve("min.js"), "x;".repeat(400_000) + "\"" + secret.reveal() + "\"" + ";y".repeat(400_000));
        Finding finding = findingOf(secret);

        List<ContextReader.Line> lines = around(finding, 3);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().text())
                .hasSizeLessThan(400)
                .contains(finding.masked())
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void revealsTheValueByReadingItAgain() throws IOException {
        Secret secret = secret("github-fine-grained-token");
        Files.writeString(root.resolve("a.env"), "token=" + secret.reveal());
        Finding finding = findingOf(secret);

        assertThat(reveal(finding).map(Secret::reveal)).contains(secret.reveal());

        Files.writeString(root.resolve("a.env"), "clean");
        assertThat(reveal(finding)).isEmpty();
        assertThat(around(finding, 1)).isEmpty();
    }

    @Test
    void followsASecretThatHasMovedWithinItsFile() throws IOException {
        Secret secret = secret("github-fine-grained-token");
        Files.writeString(root.resolve("a.env"), "token=" + secret.reveal());
        Finding finding = findingOf(secret);

        Files.writeString(root.resolve("a.env"), "new line\ntoken=" + secret.reveal());

        assertThat(around(finding, 0)).hasSize(1).first().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.found()).isTrue();
        });
    }

    @Test
    void readsBlobsAndMessagesOfARepository() throws IOException {
        GitCli git = GitCli.init(root);
        Secret inBlob = secret("github-fine-grained-token");
        Secret inMessage = secret("github-fine-grained-token");
        git.write("a.env", "one\ntoken=" + inBlob.reveal() + "\nthree");
        git.commit("Subject\n\nBody with " + inMessage.reveal());
        git.write("a.env", "clean");
        git.commit("Clean");

        assertThat(around(findingOf(inBlob), 1))
                .extracting(ContextReader.Line::number)
                .containsExactly(1, 2, 3);
        assertThat(reveal(findingOf(inBlob)).map(Secret::reveal)).contains(inBlob.reveal());
        Finding message = findingOf(inMessage);
        assertThat(reveal(message).map(Secret::reveal)).contains(inMessage.reveal());
        assertThat(around(message, 0).getLast().text()).startsWith("Body with ");
    }

    private List<ContextReader.Line> around(Finding finding, int lines) {
        return reader.around(root, finding, finding.occurrences().getFirst(), lines);
    }

    private Optional<Secret> reveal(Finding finding) {
        return reader.reveal(root, finding, finding.occurrences().getFirst());
    }

    private Finding findingOf(Secret secret) {
        return new Scanner(DETECTOR, RULES, FINGERPRINTER, Optional.empty(), 2)
                .scan(ScanRequest.of(root), _ -> {}, new CancelToken()).findings().stream()
                        .filter(f -> f.fingerprint().equals(FINGERPRINTER.of(f.type(), secret)))
                        .findFirst()
                        .orElseThrow();
    }

    private Secret secret(String rule) {
        return forge.forge(RULES.rule(rule).orElseThrow());
    }
}
