package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Base62Test {
    /** CRC-32's published check value of the digits 1 to 9 is cbf43926 hex, 3421780262. */
    @Test
    void writesTheCheckValueOfCrc32InBase62() {
        assertThat(Base62.checksum("123456789")).isEqualTo("3jZRME");
    }

    @Test
    void padsWithZeros() {
        assertThat(Base62.checksum("")).isEqualTo("000000");
    }

    /** A published example of a revoked token, taken apart. */
    @Test
    void agreesWithAPublishedExample() {
        assertThat(Base62.checksum("zQWBuTSOoRi4A9sp" + "HcVY5ncnsDkxkJ")).isEqualTo("0mLq17");
    }

    @Test
    void seesOneChangedCharacter() {
        String random = "a".repeat(30);
        assertThat(Base62.closes("ghp_" + random + Base62.checksum(random))).isTrue();
        assertThat(Base62.closes("ghp_b" + random.substring(1) + Base62.checksum(random)))
                .isFalse();
        assertThat(Base62.closes("ghp_")).isFalse();
    }

    @Test
    void leavesOutAPrefixOfSeveralParts() {
        String random = "a".repeat(37);
        assertThat(Base62.closes("acme_oat_" + random + Base62.checksum(random)))
                .isTrue();
        assertThat(Base62.closes("acme_oat_" + random + Base62.checksum("oat_" + random)))
                .isFalse();
    }
}
