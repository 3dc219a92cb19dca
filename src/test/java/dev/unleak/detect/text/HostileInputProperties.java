package dev.unleak.detect.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever the input: no decoder fails, none yields more than its budget, and places are within bounds and in order.
 */
class HostileInputProperties {
    private static final int BUDGET = 1 << 20;
    private static final String[] PIECES = {
        "\\",
        "u",
        "U",
        "x",
        "{",
        "}",
        "&",
        "#",
        ";",
        "&#",
        "&quot;",
        "%",
        "=",
        "=\n",
        "=\r\n",
        "\\u00",
        "\\ud83d",
        "\\udd11",
        "0x",
        "eyJ",
        ".",
        "\n",
        " ",
        "\"",
        "Q",
        "6c",
        "41",
        "ff",
        "H4sIAAAAAAAA",
        "eJw",
        "//79/w",
        "AAAA",
        "\0",
        "\ufeff",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890"
    };

    @Property(tries = 500)
    void staysWithinItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int pieces) {
        Random random = new Random(seed);
        String text =
                random.ints(pieces, 0, PIECES.length).mapToObj(i -> PIECES[i]).collect(Collectors.joining());
        holds(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 100)
    void takesAnyBytesForText(@ForAll byte[] bytes, @ForAll boolean encoded) {
        holds(encoded ? java.util.Base64.getEncoder().encode(bytes) : bytes);
    }

    @Property(tries = 100)
    void readsWhatACompressedStreamHoldsUpToWhereItBreaks(
            @ForAll boolean gzip,
            @ForAll @IntRange(min = 0, max = 600) int cutAt,
            @ForAll byte changed,
            @ForAll @IntRange(min = 3, max = 200) int changedAt)
            throws IOException {
        byte[] packed = packed(gzip, "some words that are packed, 0123456789; ".repeat(30));
        packed[changedAt % packed.length] = changed;
        byte[] cut = Arrays.copyOf(packed, Math.min(packed.length, cutAt));
        holds(java.util.Base64.getEncoder().encode(cut));
    }

    @Example
    void unpacksNoBomb() throws IOException {
        byte[] bomb = packed(true, "a".repeat(100 << 20));
        List<Layer> layers = holds(java.util.Base64.getMimeEncoder().encode(bomb));
        assertThat(layers).anySatisfy(layer -> assertThat(layer.decoded()).containsExactly("base64", "gzip"));
    }

    @Example
    void unpacksNoMoreThanTheRatioAllows() throws IOException {
        byte[] bomb = packed(false, "a".repeat(400_000));
        List<Layer> layers = holds(java.util.Base64.getEncoder().encode(bomb));
        assertThat(layers).anySatisfy(layer -> {
            assertThat(layer.decoded()).containsExactly("base64", "zlib");
            assertThat(layer.length()).isEqualTo(200 * bomb.length);
        });
    }

    /** Read anew from each of them, a run of backslashes would take hours. */
    @Example
    void readsARunOfBackslashesOnce() {
        holds(("\\".repeat(2 << 20) + "x41").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] packed(boolean gzip, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var packing = gzip ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            packing.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static List<Layer> holds(byte[] bytes) {
        Layer whole = Layers.of(bytes);
        List<Layer> layers = Layers.in(whole, new Budget(BUDGET));
        assertThat(layers.stream().mapToLong(Layer::length).sum()).isLessThanOrEqualTo(BUDGET);
        for (Layer layer : layers) {
            int step = Math.max(1, layer.length() / 500);
            int last = 0;
            for (int i = 0; i < layer.length(); i += step) {
                int from = layer.outerFrom(i);
                int to = layer.outerTo(i + 1);
                assertThat(from).isBetween(last, bytes.length);
                assertThat(to).isBetween(from + 1, bytes.length);
                last = from;
            }
        }
        return layers;
    }
}
