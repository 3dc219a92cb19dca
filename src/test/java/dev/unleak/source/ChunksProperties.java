package dev.unleak.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChunksProperties {
    @Property(tries = 12)
    void rangesCoverEveryByteOnceAndStartsTellTheTruth(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3 * Chunks.SIZE) int length,
            @ForAll @IntRange(min = 1, max = 2 * Chunks.OVERLAP) int lineLength)
            throws IOException {
        byte[] whole = text(seed, length, lineLength);

        List<Fragment> fragments = cut(whole);

        long next = 0;
        for (Fragment f : fragments) {
            int offset = (int) f.start().offset();
            assertThat(f.bytes()).startsWith(Arrays.copyOfRange(whole, offset, Math.min(offset + 100, whole.length)));
            assertThat(offset + f.ranges().getFirst().from()).isEqualTo((int) next);
            next = offset + f.ranges().getLast().to();
            assertThat(new int[] {f.start().line(), f.start().column()}).isEqualTo(place(whole, offset));
            boolean last = offset + f.length() == whole.length;
            assertThat(f.length() - f.ranges().getLast().to()).isGreaterThanOrEqualTo(last ? 0 : Chunks.OVERLAP / 2);
        }
        assertThat(next).isEqualTo(whole.length);
    }

    @Example
    void aLineOf100MegabytesKeepsItsColumns() throws IOException {
        // Two characters in three bytes.
        byte[] pair = "a\u00E9".getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[99 << 20];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = pair[i % 3];
        }

        List<Fragment> fragments = cut(whole);

        assertThat(fragments).hasSizeGreaterThan(20).allSatisfy(f -> {
            long offset = f.start().offset();
            assertThat(f.start().line()).isEqualTo(1);
            assertThat((long) f.start().column()).isEqualTo(offset / 3 * 2 + offset % 3 + 1);
        });
    }

    private static List<Fragment> cut(byte[] whole) throws IOException {
        List<Fragment> fragments = new ArrayList<>();
        long read =
                Chunks.cut(new ByteArrayInputStream(whole), new Origin.File("a"), fragments::add, new CancelToken());
        assertThat(read).isEqualTo(whole.length);
        return fragments;
    }

    /** Line and column by the slow way: decode everything before. */
    private static int[] place(byte[] whole, int offset) {
        String before = new String(whole, 0, offset, StandardCharsets.UTF_8);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new int[] {lines + 1, before.length() - (before.lastIndexOf('\n') + 1) + 1};
    }

    private static byte[] text(long seed, int length, int lineLength) {
        Random random = new Random(seed);
        String[] alphabet = {"a", "b", "7", "=", "\u00E9", "\u20AC", "\uD83D\uDE00"};
        byte[][] letters = new byte[alphabet.length][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = alphabet[i].getBytes(StandardCharsets.UTF_8);
        }
        byte[] text = new byte[length];
        int at = 0;
        for (int n = 1; at < length; n++) {
            byte[] letter = letters[random.nextInt(letters.length)];
            if (n % lineLength == 0) {
                text[at++] = '\n';
            } else if (at + letter.length <= length) {
                System.arraycopy(letter, 0, text, at, letter.length);
                at += letter.length;
            } else {
                text[at++] = '.';
            }
        }
        return text;
    }
}
