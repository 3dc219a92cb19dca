package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Position;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedCandidatesTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);

    private final Forge forge = new Forge(11);
    private final String token = secret("github-token");

    @Test
    void readsAnAssignmentWhoseValueIsPartlyEscaped() {
        String value = forge.fill("{alnum:18}", "");
        String escaped = value.substring(0, 6) + String.format("\\u%04x", (int) value.charAt(6)) + value.substring(7);
        Candidate found = only("db_password = \"" + escaped + "\"\n");
        assertThat(found.secret().reveal()).isEqualTo(value);
        assertThat(found.from()).isEqualTo(15);
        assertThat(found.to()).isEqualTo(15 + escaped.length());
        assertThat(found.decoded()).containsExactly("string-escapes");
    }

    @Test
    void tellsTheSameKeyInAStringAndInAFile() {
        String key = secret("private-key-rsa");
        String json = "{\"type\": \"service\", \"key\": \"" + key.replace("\n", "\\n") + "\\n\"}";
        assertThat(only(json).secret().reveal())
                .isEqualTo(only(key + "\n").secret().reveal());
    }

    @Test
    void findsATokenThatBeginsALineInANotebook() {
        String notebook = "{\"cells\": [{\"source\": [\"a = 1\\n" + token + "\\n\",\n   \"b\"]}]}";
        assertThat(only(notebook).from()).isEqualTo(notebook.indexOf(token));
    }

    @Test
    void tellsASecretOnceThatTheTextAsItStandsShows() {
        Candidate found = only("x = \"caf\\u0061 says hello; \\u0074oken\", \"" + token + "\"");
        assertThat(found.decoded()).isEmpty();
    }

    @Test
    void tellsEachSecretInACompressedText() {
        String other = secret("github-token");
        byte[] packed = Encoding.gzip(("one: " + token + "\ntwo: " + other + "\n").getBytes(StandardCharsets.UTF_8));
        List<Candidate> found = search(Base64.getEncoder().encode(packed));
        assertThat(found).extracting(candidate -> candidate.secret().reveal()).containsExactlyInAnyOrder(token, other);
        assertThat(found)
                .allSatisfy(candidate -> assertThat(candidate.decoded()).containsExactly("base64", "gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsWideTextWithAndWithoutMark(String charset) {
        for (String mark : List.of("\ufeff", "")) {
            String text = mark + "line \ud83d\udd11\r\nkey=" + token + "\r\n";
            List<Candidate> found = search(text.getBytes(Charset.forName(charset)));
            assertThat(found).singleElement().satisfies(candidate -> {
                assertThat(candidate.secret().reveal()).isEqualTo(token);
                assertThat(candidate.position()).isEqualTo(new Position(2, 5, 2, 5 + token.length()));
                assertThat(candidate.decoded())
                        .isEqualTo(List.of(charset.substring(0, 6).toLowerCase(java.util.Locale.ROOT)));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "Shift_JIS", "KOI8-R"})
    void findsTokensInTextOfALegacyCodePage(String charset) {
        String text = "sch\u00f6n \u043a\u043b\u044e\u0447 \u30ad\u30fc: \"" + token + "\" \u00e4\n";
        assertThat(search(text.getBytes(Charset.forName(charset))))
                .extracting(candidate -> candidate.secret().reveal())
                .containsExactly(token);
    }

    private String secret(String rule) {
        return forge.forge(RULES.rule(rule).orElseThrow()).reveal();
    }

    private static Candidate only(String text) {
        List<Candidate> found = search(text.getBytes(StandardCharsets.UTF_8));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Candidate> search(byte[] bytes) {
        return DETECTOR.search(Fragment.whole(bytes, new Origin.File("notes")));
    }
}
