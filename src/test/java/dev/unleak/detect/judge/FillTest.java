package dev.unleak.detect.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillTest {
    @ParameterizedTest
    @CsvSource({
        "ab, NONE",
        "aaaaaaaa, ALL",
        "abababab, ALL",
        "abcdefghijkl, ALL",
        "zqzzkzzwzzpzzz, ALL",
        "qwerty-and-more, ALL",
        "abcdefgh9x2k, NONE",
        "abcdefghij9x, MUCH",
        "door-1234567890, MUCH",
        "door-1234567890-of-the-old-house, NONE"
    })
    void tellsHowMuchIsWhatFingersType(String value, Fill fill) {
        assertThat(Fill.of(value)).isEqualTo(fill);
    }

    /** So long that looking at every pair of characters would not end. */
    @Test
    void readsALongValueOnce() {
        String value = new Random(5)
                .ints(1 << 21, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(Fill.of(value)).isEqualTo(Fill.NONE);
    }
}
