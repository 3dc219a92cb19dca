package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class Crc32TailTest {
    /** The vector of Grafana's own test, taken apart. */
    @Test
    void agreesWithGrafanasPublishedExample() {
        String body = "glsa_" + "iNValIdinValiDinval" + "idinvalidinva_";
        assertThat(Crc32Tail.HEX.close(body + "00000000")).isEqualTo(body + "5b582697");
    }

    /** CRC-32's published check value of the digits 1 to 9 is cbf43926 hex, 3421780262. */
    @Test
    void writesTheCheckValueOfCrc32() {
        assertThat(Crc32Tail.BASE36.close("1234567890000000"))
                .isEqualTo("123456789" + Long.toString(3_421_780_262L, 36));
        assertThat(Crc32Tail.HEX.close("123456789_00000000")).isEqualTo("123456789_2639f4cb");
    }

    @Test
    void padsWithZeros() {
        assertThat(Crc32Tail.BASE36.close("0000000")).isEqualTo("0000000");
    }

    @Property
    void closedTokensCloseUntilACharacterChanges(
            @ForAll Crc32Tail kind,
            @ForAll @AlphaChars @NumericChars @StringLength(min = 16, max = 60) String text,
            @ForAll @IntRange(max = 15) int place) {
        String token = kind.close(text + "_00000000");
        assertThat(kind.closes(token)).isTrue();

        StringBuilder changed = new StringBuilder(token);
        changed.setCharAt(place, token.charAt(place) == 'a' ? 'b' : 'a');
        assertThat(kind.closes(changed.toString())).isFalse();
    }

    @Test
    void whatIsTooShortDoesNotClose() {
        assertThat(Crc32Tail.BASE36.closes("")).isFalse();
        assertThat(Crc32Tail.HEX.closes("_")).isFalse();
    }
}
