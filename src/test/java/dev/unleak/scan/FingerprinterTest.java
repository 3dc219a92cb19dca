package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unleak.model.Secret;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private final Fingerprinter fingerprinter = new Fingerprinter("a key for a test".getBytes());

    @Test
    void tellsTheSameSecretAndOnlyThat() {
        Secret value = Secret.of("value");

        assertThat(fingerprinter.of("type", value)).isEqualTo(fingerprinter.of("type", Secret.of("value")));
        assertThat(fingerprinter.of("type", value)).isNotEqualTo(fingerprinter.of("other", value));
        assertThat(fingerprinter.of("type", value)).isNotEqualTo(fingerprinter.of("type", Secret.of("valuE")));
        assertThat(fingerprinter.of("ab", Secret.of("c"))).isNotEqualTo(fingerprinter.of("a", Secret.of("bc")));
        assertThat(fingerprinter.of("type", value)).isNotEqualTo(new Fingerprinter(new byte[16]).of("type", value));
    }

    /** Computed with: printf 'type\0value' | openssl dgst -sha256 -hmac 'a key for a test' */
    @Test
    void isHmacSha256() {
        assertThat(fingerprinter.of("type", Secret.of("value")).hex())
                .isEqualTo("137e329b8be77a660a708cfa6a7eaf0f01d8529d9a6492990afabe002ef5f1f7");
    }

    @Test
    void refusesAShortKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprinter(new byte[15]));
    }
}
