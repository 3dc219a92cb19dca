package dev.unleak.detect.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 4648, section 10. */
class Rfc4648Test {
    @ParameterizedTest
    @CsvSource({
        "f, Zg, 66",
        "fo, Zm8, 666F",
        "foo, Zm9v, 666F6F",
        "foob, Zm9vYg, 666F6F62",
        "fooba, Zm9vYmE, 666F6F6261",
        "foobar, Zm9vYmFy, 666F6F626172"
    })
    void decodesTheVectors(String text, String base64, String base16) {
        assertThat(Base64.decode(ascii(base64))).asString().isEqualTo(text);
        assertThat(Hex.decode(ascii(base16))).asString().isEqualTo(text);
        assertThat(Hex.decode(ascii(base16.toLowerCase(java.util.Locale.ROOT))))
                .asString()
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-_-_, +/+/", "__8, //8"})
    void readsBothAlphabetsAlike(String url, String standard) {
        assertThat(Base64.decode(ascii(url))).isEqualTo(Base64.decode(ascii(standard)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
