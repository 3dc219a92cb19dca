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
        "door-1234567890-of-the-old-house, NONE",
        "token-123123123123, ALL",
        "kq7vkq7vkq7vkq7v, ALL",
        "kq7vkq7vtz5m9wpd, NONE"
    })
    void tellsHowMuchIsWhatFingersType(String value, Fill fill) {
        assertThat(Fill.of(value)).isEqualTo(fill);
    }

    @ParameterizedTest
    @CsvSource({
        "a1b2c3d4e5f6, true",
        "aBcDeFgHiJkLm, true",
        "door_abc123def456ghi789, true",
        "p5o4n3m2l1k0, true",
        "k7q2wz9m4tx8vp3, false",
        "abcdef, false"
    })
    void tellsLettersThatCountAmongThemselvesAndDigitsThatDo(String value, boolean counts) {
        assertThat(Counting.fills(value)).isEqualTo(counts);
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
