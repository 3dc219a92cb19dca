package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Secret;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static final String DOTS = "••••••••";

    @Test
    void keepsTheVendorsMarkAndTheTail() {
        assertThat(Masking.mask(Secret.of("acme_" + "hR9" + "k".repeat(30) + "e41b")))
                .isEqualTo("acme_hR9" + DOTS + "e41b");
    }

    @Test
    void showsOnlyTheTailOfValuesWithoutAMark() {
        assertThat(Masking.mask(Secret.of("0123456789abcdef0123456789abcdef"))).isEqualTo(DOTS + "cdef");
    }

    @Test
    void showsNothingOfShortValuesAndOfSentences() {
        assertThat(Masking.mask(Secret.of("tr0ub4dor&3"))).isEqualTo(DOTS);
        assertThat(Masking.mask(Secret.of("correct horse battery staple"))).isEqualTo(DOTS);
        assertThat(Masking.mask(Secret.of(""))).isEqualTo(DOTS);
    }

    @Test
    void tellsTheKindOfAKeyBlock() {
        String key = "-----BEGIN EC PRIVATE" + " KEY-----\nAAAA\n-----END EC PRIVATE" + " KEY-----";
        assertThat(Masking.mask(Secret.of(key))).isEqualTo("-----BEGIN EC PRIVATE KEY-----" + DOTS);
    }
}
