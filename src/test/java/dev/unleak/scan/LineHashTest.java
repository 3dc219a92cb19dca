package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineHashTest {
    private final LineHash hash = new LineHash(new SecureRandom());

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property
    void aLineEndsBehindItsBreak(
            @ForAll @CharRange(from = '\t', to = '\r') String text, @ForAll @IntRange(max = 40) int from) {
        byte[] bytes = bytes(text);
        int start = Math.min(from, bytes.length);
        int found = text.indexOf('\n', start);

        assertThat(LineHash.lineEnd(bytes, start, bytes.length)).isEqualTo(found < 0 ? bytes.length : found + 1);
    }

    @Property
    void theHashOfARunOfLinesIsThatOfTheSameLinesAlone(
            @ForAll @IntRange(max = 20) int first, @ForAll @IntRange(max = 20) int more) {
        long[] lines = new long[60];
        for (int i = 0; i < lines.length; i++) {
            byte[] line = bytes("line " + i);
            lines[i] = hash.of(line, 0, line.length);
        }

        long upToFirst = sum(lines, 0, first);
        long upToLast = sum(lines, 0, first + more);

        assertThat(hash.between(upToLast, upToFirst, more)).isEqualTo(sum(lines, first, first + more));
    }

    private long sum(long[] lines, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = hash.with(sum, lines[i]);
        }
        return sum;
    }

    @Test
    void aLineAndItsBeginningDiffer() {
        byte[] zeros = new byte[16];

        assertThat(hash.of(zeros, 0, 7)).isNotEqualTo(hash.of(zeros, 0, 8)).isNotEqualTo(hash.of(zeros, 0, 9));
    }

    @Test
    void nobodyElseHasTheSameHashes() {
        byte[] line = bytes("the same line");

        assertThat(new LineHash(new SecureRandom()).of(line, 0, line.length))
                .isNotEqualTo(hash.of(line, 0, line.length));
    }
}
