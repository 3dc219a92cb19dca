package dev.unleak.detect.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "string-escapes | name = \"va\\u006cue\" | name = \"value\"",
                "string-escapes | a\\uuu006cb | alb",
                "string-escapes | a\\u{6c}b | alb",
                "string-escapes | a\\U0000006cb | alb",
                "string-escapes | a\\x6cb\\x{6C}c | alblc",
                "string-escapes | a\\154b | alb",
                "string-escapes | \\\"abcdefgh\\\" | \"abcdefgh\"",
                "string-escapes | https:\\/\\/host\\/path | https://host/path",
                "string-escapes | a\\u006c \\ud83d\\udd11 \\u00e4 | al \uD83D\uDD11 ä",
                "percent | p%40ss%2Fw%c3%a4 | p@ss/wä",
                "entities | p&#64;s&#x73;&amp;&quot;w&commat; | p@ss&\"w@",
                "entities | &lt;password&gt; | <password>",
                "quoted-printable | a=3Db =C3=A4 | a=b ä"
            },
            delimiter = '|')
    void decodesWhatEachKindStandsFor(String kind, String text, String decoded) {
        assertThat(in(text)).anySatisfy(layer -> {
            assertThat(layer.decoded()).containsExactly(kind);
            assertThat(Layers.text(layer)).isEqualTo(decoded);
        });
    }

    @Test
    void joinsLinesThatQuotedPrintableBroke() {
        String start = "x".repeat(75);
        assertThat(in(start + "=\r\nrest")).singleElement().satisfies(layer -> {
            assertThat(Layers.text(layer)).isEqualTo(start + "rest");
            assertThat(layer.outerTo(75)).isEqualTo(75);
            assertThat(layer.outerFrom(75)).isEqualTo(78);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf(\"%5d%% of %s\\n\", x);",
                "Pattern.compile(\"\\\\d+\\\\.\\\\w*\")",
                "say(\"hi\\n\");",
                "if (a && b) x = 10;",
                "List&lt;String&gt; &amp; more &copy;",
                "timeout=30\nwidth=20\n",
                "caf\\u00e9 \\u0000 \\7 \\z \\x4 \\u12 &#; &#x; %zz = %",
                "C:\\Users\\me"
            })
    void leavesAloneWhatHidesNothing(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void yieldsOnlyWhatStandsAroundAnEscape() {
        String far = "word ".repeat(1_000);
        assertThat(in(far + "a\\u006cb" + far)).singleElement().satisfies(layer -> {
            assertThat(layer.length()).isLessThan(600);
            assertThat(layer.isNew(0, 10)).isFalse();
            int at = Layers.text(layer).indexOf("alb");
            assertThat(layer.isNew(at, at + 3)).isTrue();
            assertThat(layer.outerFrom(at)).isEqualTo(far.length());
            assertThat(layer.outerTo(at + 3)).isEqualTo(far.length() + 8);
        });
    }

    @Test
    void decodesLoneSurrogatesAndNumbersBeyondUnicodeToTheReplacementCharacter() {
        assertThat(in("\\u006c\\ud83d\\u{110000}\\UFFFFFFFF&#99999999;"))
                .extracting(Layers::text)
                .containsExactly("l\ufffd\ufffd\ufffd&#99999999;");
        assertThat(in("&#108;&#1114112;")).extracting(Layers::text).containsExactly("l\ufffd");
    }

    @Test
    void keepsBytesThatAreNoUtf8() {
        byte[] latin = "p\u00e4ss\\x77ord\u00fc".getBytes(StandardCharsets.ISO_8859_1);
        Layer inner = Layers.in(Layers.of(latin), new Budget(1_000)).getFirst();
        assertThat(inner.latin1(0, inner.length())).isEqualTo("p\u00e4ssword\u00fc");
    }

    private static List<Layer> in(String text) {
        return new Escapes().decode(Layers.of(text), new Budget(1 << 20));
    }
}
