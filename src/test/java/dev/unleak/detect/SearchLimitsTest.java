package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.content.Content;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SearchLimitsTest {
    private static final Detector DETECTOR = Detector.of(RuleSet.load(Content.shipped()));

    private final CancelToken cancel = new CancelToken();

    @Test
    void stopsWhenAsked() {
        cancel.cancel();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> DETECTOR.search(fragment("text".getBytes(StandardCharsets.UTF_8)), cancel));
    }

    @Test
    void saysThatACompressedTextWasNotReadToItsEnd() {
        byte[] bomb = Base64.getEncoder().encode(Encoding.gzip(new byte[4 << 20]));
        assertThat(DETECTOR.search(fragment(bomb), cancel).whole()).isFalse();
    }

    @Test
    void saysThatAllWasLookedAt() {
        byte[] small = Base64.getEncoder()
                .encode(Encoding.gzip("some text\n".repeat(20).getBytes(StandardCharsets.UTF_8)));
        assertThat(DETECTOR.search(fragment(small), cancel).whole()).isTrue();
    }

    private static Fragment fragment(byte[] bytes) {
        return Fragment.whole(bytes, new Origin.Stdin());
    }
}
