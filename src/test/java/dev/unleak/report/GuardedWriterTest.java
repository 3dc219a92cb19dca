package dev.unleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedWriterTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);

    private final String secret =
            new Forge(3).forge(RULES.rule("github-token").orElseThrow()).reveal();

    @Test
    void blotsOutASecretThatAPathHolds() throws IOException {
        StringWriter out = new StringWriter();
        Writer guarded = new GuardedWriter(out, RULES, DETECTOR);
        for (String piece : List.of("backup/", secret.substring(0, 9), secret.substring(9), "/a.env\n")) {
            guarded.write(piece);
            guarded.flush();
        }

        assertThat(out.toString()).isEqualTo("backup/" + "*".repeat(secret.length()) + "/a.env\n");
    }

    @Test
    void leavesEverythingElseAsItIs() throws IOException {
        StringWriter out = new StringWriter();
        String line = "\"masked\":\"cfut_••••e41b\",\"fingerprint\":\"" + "0f".repeat(32) + "\",\"commit\":\""
                + "1a2b3c4d".repeat(5) + "\"\nlast";
        try (Writer guarded = new GuardedWriter(out, RULES, DETECTOR)) {
            guarded.write(line);
        }

        assertThat(out.toString()).isEqualTo(line);
    }
}
