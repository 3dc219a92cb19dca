package dev.unleak.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteListTest {
    private final byte[] key = random(32);

    /** In each, {@code HEX} stands for the numbers of a key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "static const uint8_t key[32] = {HEX};",
                "unsigned char key[] = { HEX, };",
                "const unsigned char key[KEY_SIZE] =\n{\n  HEX\n};",
                "std::array<std::uint8_t, 32> key = {{HEX}};",
                "std::vector<uint8_t> key{HEX};",
                "private static final byte[] key = new byte[] {HEX};",
                "byte key[] = {HEX};",
                "public static byte[] key => new byte[32] { HEX };",
                "key := []byte{HEX}",
                "var key = [32]byte{HEX}",
                "key = bytes([HEX])",
                "key = bytearray([\n    HEX,\n])",
                "const key = new Uint8Array([HEX]);",
                "const key = Buffer.from([HEX]);",
                "const key: Uint8Array = Uint8Array.of(HEX);",
                "config = { key: [HEX] }",
                "let key: [u8; 32] = [HEX];",
                "const key: &[u8] = &[HEX];",
                "val key = byteArrayOf(HEX)",
                "let key: [UInt8] = [HEX]",
                "$key = array(HEX);",
                "$key = [HEX];",
                "key = [HEX].pack('C*')",
                "\"key\": [HEX]",
            })
    void readsTheListOfEveryLanguage(String template) {
        assertThat(spelled(template.replace("HEX", list(key, b -> "0x%02x".formatted(b & 0xff)))))
                .contains(HexFormat.of().formatHex(key));
    }

    @Test
    void readsBytesInEveryNotation() {
        String hex = HexFormat.of().formatHex(key);
        assertThat(given(list(key, b -> String.valueOf(b & 0xff)))).contains(hex);
        assertThat(given(list(key, b -> String.valueOf((byte) b)))).contains(hex);
        assertThat(given(list(key, b -> "(byte) 0x%X".formatted(b & 0xff)))).contains(hex);
        assertThat(given(list(key, b -> "0%03o".formatted(b & 0xff)))).contains(hex);
        assertThat(given(list(key, b -> "0o%o".formatted(b & 0xff)))).contains(hex);
        assertThat(given(list(key, b -> "0b" + Integer.toBinaryString(b & 0xff))))
                .contains(hex);
        assertThat(given(list(key, b -> "0x%02xu8".formatted(b & 0xff)))).contains(hex);
        assertThat(given(list(key, b -> "0x%02x.toByte()".formatted(b & 0xff)))).contains(hex);
        assertThat(given(list(key, b -> "'\\x%02x'".formatted(b & 0xff)))).contains(hex);
    }

    @Test
    void readsLettersAsTheTextTheySpell() {
        String word = String.join("", "Lake", "Ox", "7", "4!");
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        assertThat(given(list(letters, b -> "'" + (char) b + "'"))).contains(word);
        assertThat(given(list(letters, b -> "'" + (char) b + "'") + ", '\\0'")).contains(word);
        assertThat(given(list(letters, b -> "b'" + (char) b + "'"))).contains(word);
    }

    @Test
    void readsThePrivateKeyOfAnyLengthButNoCertificate() {
        byte[] der = random(600);
        System.arraycopy(new byte[] {0x30, (byte) 0x82, 2, 0x54, 2, 1, 0, 0x30}, 0, der, 0, 8);
        assertThat(given(list(der, b -> String.valueOf(b & 0xff))))
                .contains(HexFormat.of().formatHex(der));

        byte[] certificate = random(600);
        System.arraycopy(new byte[] {0x30, (byte) 0x82, 2, 0x54, 0x30, (byte) 0x82, 1, 2}, 0, certificate, 0, 8);
        assertThat(given(list(certificate, b -> String.valueOf(b & 0xff)))).isEmpty();
    }

    @Test
    void keepsTheListAsItIsWritten() {
        String list = list(key, b -> "0x%02x".formatted(b & 0xff)).replace(", 0x", ",\n 0x");
        String text = "key = {\n " + list + "\n};";
        Assignment found = read(text).orElseThrow();
        assertThat(text.substring(found.from(), found.to())).isEqualTo(list);
        assertThat(found.form()).isEqualTo(Assignment.Form.BYTES);
    }

    @Test
    void leavesTablesAlone() {
        assertThat(given(list(random(15), String::valueOf))).isEmpty();
        assertThat(given(list(random(65), String::valueOf))).isEmpty();
        assertThat(given(numbers(32, i -> i))).isEmpty();
        assertThat(given(numbers(32, i -> 7 * i))).isEmpty();
        assertThat(given(numbers(32, i -> 255 - 3 * i))).isEmpty();
        assertThat(given(numbers(32, i -> 0xaa))).isEmpty();
        assertThat(given(numbers(32, i -> i % 2 * 200 + i % 5))).isEmpty();
        assertThat(given(numbers(32, i -> 1000 + i * i % 37))).isEmpty();
        assertThat(given("a, b, c")).isEmpty();
    }

    private static Optional<String> given(String list) {
        return spelled("key = {" + list + "}");
    }

    private static Optional<String> spelled(String text) {
        return read(text).filter(found -> found.form() == Assignment.Form.BYTES).map(found -> found.value(layer(text)));
    }

    private static Optional<Assignment> read(String text) {
        return new AssignmentReader(layer(text)).read(text.indexOf("key"));
    }

    private static Layer layer(String text) {
        return Layer.outermost(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File("a")));
    }

    private static String numbers(int count, IntFunction<Integer> number) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(number.apply(i)))
                .collect(Collectors.joining(", "));
    }

    private static String list(byte[] bytes, IntFunction<String> written) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> written.apply(bytes[i]))
                .collect(Collectors.joining(", "));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
