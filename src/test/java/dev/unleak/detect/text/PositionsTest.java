package dev.unleak.detect.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PositionsTest {
    @Test
    void readsAStretchOnceHoweverManySecretsShareIt() {
        byte[] bytes = "one\ntwo\nthree\nfour".getBytes(StandardCharsets.UTF_8);
        Positions positions = new Positions(Fragment.whole(bytes, new Origin.Stdin()));
        Position first = positions.of(5, 16);
        Arrays.fill(bytes, (byte) '\n');

        assertThat(first).isEqualTo(new Position(2, 2, 4, 3));
        assertThat(positions.of(5, 16)).isEqualTo(first);
    }

    @Property
    void tellsTheSameAsOneWhoReadsAllFromTheStart(
            @ForAll @Chars({'a', '\n', 'ä'}) String text,
            @ForAll @IntRange(max = 9) int first,
            @ForAll @IntRange(max = 9) int firstLength,
            @ForAll @IntRange(max = 9) int step,
            @ForAll @IntRange(max = 9) int length) {
        Fragment fragment =
                Fragment.whole((text + "\nb\n".repeat(10)).getBytes(StandardCharsets.ISO_8859_1), new Origin.Stdin());
        Positions positions = new Positions(fragment);
        positions.of(first, first + firstLength);

        int from = first + step;
        assertThat(positions.of(from, from + length)).isEqualTo(new Positions(fragment).of(from, from + length));
    }
}
