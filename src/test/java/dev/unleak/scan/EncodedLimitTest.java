package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.NotSearched;
import dev.unleak.rules.RuleSet;
import dev.unleak.source.git.GitCli;
import dev.unleak.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds more than is decoded is told, at every scan: it never counts as searched. */
class EncodedLimitTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);

    @TempDir
    Path temp;

    @Test
    void isToldAtEachScan() throws IOException {
        GitCli git = GitCli.init(Files.createDirectory(temp.resolve("project")));
        git.write("bomb.txt", bomb());
        git.commit("Add");
        git.write("bomb.txt", "gone\n");
        git.commit("Remove");

        try (Store store = Store.open(temp.resolve("unleak.db"))) {
            List<NotSearched> first = scan(store);
            assertThat(first).extracting(NotSearched::why).containsExactly(NotSearched.Why.LIMIT);
            assertThat(scan(store)).isEqualTo(first);
        }
    }

    private List<NotSearched> scan(Store store) {
        return new Scanner(DETECTOR, RULES, new Fingerprinter(new byte[32]), Optional.of(store), 2)
                .scan(ScanRequest.of(temp.resolve("project")), _ -> {}, new CancelToken())
                .summary()
                .notSearched();
    }

    private static String bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[4 << 20]);
        }
        return new String(Base64.getEncoder().encode(out.toByteArray()), StandardCharsets.US_ASCII);
    }
}
