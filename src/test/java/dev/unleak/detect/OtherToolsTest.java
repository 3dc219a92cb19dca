package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other tools encode is decoded. A tool that is missing is told as an aborted test. */
class OtherToolsTest {
    private static final Rule GITHUB =
            RuleSet.load(Content.shipped()).rule("github-token").orElseThrow();
    private static final Detector DETECTOR = Detector.of(RuleSet.of(List.of(GITHUB), "test"));

    @TempDir
    Path folder;

    private final String token = new Forge(9).forge(GITHUB).reveal();
    private final String text = "{\"keys\":\n" + token + ", \"note\": \"" + "filler ".repeat(20) + "= ä\"}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base64 :: base64",
                "base64 :: base64 -w 0",
                "base64 :: openssl base64",
                "base64 :: openssl enc -base64 -A",
                "base64 > gzip :: gzip -c | base64",
                "base64 > gzip :: gzip -9c | openssl base64 -A",
                "hex :: xxd -p",
                "hex :: od -An -v -tx1 | tr -d ' \\n'",
                "base64 > utf-16 :: iconv -f UTF-8 -t UTF-16LE | base64 -w 0",
                "base64 > utf-32 :: iconv -f UTF-8 -t UTF-32BE | base64"
            })
    void decodesWhatTheShellEncodes(String line) throws Exception {
        String[] parts = line.split(" :: ");
        finds(run("sh", "-c", parts[1]), parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quoted-printable :: quopri :: quopri.encodestring(d, quotetabs=True)",
                "base64 :: base64 :: base64.encodebytes(d)",
                "base64 :: base64 :: base64.urlsafe_b64encode(d).rstrip(b'=')",
                "base64 > zlib :: base64,zlib :: base64.b64encode(zlib.compress(d))",
                "hex > zlib :: zlib :: zlib.compress(d).hex().encode()",
                "entities :: html :: html.escape(d.decode()).encode()",
                "percent :: urllib.parse :: urllib.parse.quote(d).encode()",
                "string-escapes :: json :: json.dumps(d.decode()).encode()",
                "string-escapes > string-escapes :: json :: json.dumps(json.dumps(d.decode())).encode()"
            })
    void decodesWhatPythonEncodes(String line) throws Exception {
        String[] parts = line.split(" :: ");
        String program =
                "import sys," + parts[1] + "; d=sys.stdin.buffer.read(); sys.stdout.buffer.write(" + parts[2] + ")";
        finds(run("python3", "-c", program), parts[0]);
    }

    @Test
    void decodesAFormOfTheJdk() {
        finds(URLEncoder.encode(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII), "percent");
    }

    @Test
    void decodesThePartsOfAWebToken() {
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        String header = url.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
        String payload = url.encodeToString(
                ("{\"sub\":\"me\",\"upstream\":\"" + token + "\"}").getBytes(StandardCharsets.US_ASCII));
        finds(
                ("Authorization: Bearer " + header + "." + payload + ".c2lnbmF0dXJl")
                        .getBytes(StandardCharsets.US_ASCII),
                "jwt");
    }

    private void finds(byte[] encoded, String decoders) {
        List<Candidate> found = DETECTOR.search(Fragment.whole(encoded, new Origin.Stdin()));
        assertThat(found).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.secret().reveal()).isEqualTo(token);
            assertThat(String.join(" > ", candidate.decoded())).isIn(decoders, "");
        });
    }

    private byte[] run(String... command) throws Exception {
        Path in = Files.writeString(folder.resolve("in"), text);
        Path out = folder.resolve("out");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed.");
            throw e;
        }
        assumeTrue(process.waitFor(60, TimeUnit.SECONDS), command[0] + " does not end.");
        assumeTrue(process.exitValue() == 0 && Files.size(out) > 0, String.join(" ", command) + " does not run here.");
        return Files.readAllBytes(out);
    }
}
