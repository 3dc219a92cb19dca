package dev.unleak.detect.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.match.Windows;
import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Reason;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import dev.unleak.rules.Weights;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgesTest {
    private static final List<Rule> RULES = RuleSet.load(Content.shipped()).rules();
    private static final Windows WINDOWS = new Windows(RULES);
    private static final Judges JUDGES = new Judges(Weights.shipped(), RULES);

    /** Put together here, so that no scanner takes the parts for secrets. */
    private static final String VALUE = String.join("", "kq7w", "9z2m");

    private static final Map<String, String> VALUES = Map.of(
            "{v}", VALUE,
            "{word}", String.join("", "sun", "shine"),
            "{letters}", String.join("", "qxzv", "kwjp"),
            "{hex}", String.join("", "9f86d081", "884c7d65", "9a2feaa0", "c55ad0"),
            "{uuid}", UUID.randomUUID().toString());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            password = "${DB_PASS}"                  | TEMPLATE
            password = "<your password>"             | TEMPLATE
            password: "{{ db_password }}"            | TEMPLATE
            password = "%s%04d"                      | TEMPLATE
            password = "xxxxxxxx"                    | FILLER
            password = "12345678"                    | FILLER
            password = "changeme"                    | PLACEHOLDER_WORDS
            password = "mySecretPassword1"           | PLACEHOLDER_WORDS
            password = "example-tree-42"             | PLACEHOLDER_PART
            reader_password = reader                 | ECHO
            secret = "{uuid}" | UUID
            token = "urn:uuid:{uuid}" | UUID
            password = "$2b$10$abcdefghijklmnopqrstuv" | HASH
            token = "86400000"                       | NUMBER
            label:"Password:",rememberLabel:"Stay:"  | CODE
            secret = "/etc/tls/server.pem"           | PATH
            token = "https://acme.test/login"        | PATH
            password = "data:image/png;base64,{hex}" | PATH
            password = "Enter your old password"     | PROSE
            token = user.getToken                    | CODE
            secret = "databaseCredentials"           | IDENTIFIER
            password = "{word}"                    | PASSWORD_OF_WORDS
            token = "{word}"                       | WORDS
            token = "library-{v}-metadata"         | KNOWN_WORDS
            token = "{hex}"                        | MANY_TOKENS
            password = "Şifre gerekli"               | PROSE
            key = "ssh-ed25519 {v}"             | PUBLIC_KEY
            key = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{hex}" | PUBLIC_KEY
            key = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE{hex}" | PUBLIC_KEY
            password = "{letters}"                    | RARE
            token = "{hex}" | HEX
            password = "abcq"                        | SHORT
            db_password = "{v}"                      | NAME_PASSWORD
            client_secret = "{v}"               | NAME_SECRET
            token = "{v}"                       | NAME_TOKEN
            api_key = "{v}"                     | NAME_API_KEY
            key = "{v}"                         | NAME_KEY
            password_file = "{v}"               | NAME_ABOUT
            public_key = "{v}"                  | NAME_PUBLIC
            wrong_password = "{v}"              | NAME_OF_TEST
            if password == "{v}"                | COMPARED
            password("{v}")                     | AS_CALL
            setPassword("{v}")                  | AS_SETTER
            PGPASSWORD='{v}'                   | NAME_PASSWORD
            JWTSECRET='{v}'                    | NAME_SECRET
            setProperty("acme.password", "{v}") | AS_SETTER
            buildConfigField 'String', 'API_KEY', '"{v}"' | AS_SETTER
            getProperty("acme.password", "{v}") | AS_ARGUMENT
            password = "FORBIDDEN_VALUE2"       | IDENTIFIER
            token = "a1b2c3d4e5f6g7h8i9j0k1l2"       | FILLER
            password = decrypt("{v}")           | IN_CALL
            password = "{v}" + name             | JOINED
            "password", "{v}": 1                | IS_NAME_ITSELF
            password: {v} is what you type      | MORE_WORDS
            # password = "{v}"                  | COMMENT
            assertEquals(password == "{v}")     | TEST_LINE
            acme_key: "acme_{alnum:12}"              | TEMPLATE
            token: "%{hex:8}"                        | TEMPLATE
            token: '[0-9a-f]{32}'                    | CODE
            password = "Contrase\u00F1a no v\u00E1lida" | PROSE
            secret = "PBEWithHmacSHA512AndAES_256"   | ALGORITHM
            token = "ghp_tooShortToBeOne7"           | NEAR_MISS
             * password = "{v}"                 | DOC_COMMENT
            message.password=Credenciales err\u00F3neas | MORE_WORDS
            """)
    void seeWhatStandsThere(String text, Sign sign) {
        assertThat(sightings(filled(text), "settings"))
                .anySatisfy(sighting -> assertThat(JUDGES.signs(sighting)).contains(sign));
    }

    @ParameterizedTest
    @CsvSource({
        "src/test/java/LoginTest.java, TEST_PATH",
        "app/spec/login_spec.rb, TEST_PATH",
        "docs/setup.md, DOC_PATH",
        "config/app.yml.example, EXAMPLE_PATH",
        "yarn.lock, LOCK_PATH",
        "web/app.min.js, PACKED_PATH",
        "src/i18n/de.json, TRANSLATION_PATH",
        "deploy/values.yaml, CONFIG_PATH",
        "src/Login.java, BARE_IN_CODE",
        "deploy/values.yml, BARE_IN_CONFIG",
    })
    void seeWhatKindOfFileItIs(String path, Sign sign) {
        assertThat(sightings("password = " + VALUE, path))
                .anySatisfy(sighting -> assertThat(JUDGES.signs(sighting)).contains(sign));
    }

    /** A long random text holds short forms such as {@code $name} or {@code a[b]} by chance. */
    @Test
    void takeNoLongRandomTextForATemplateOrAnExpression() {
        String random = new Random(7)
                .ints(60, '!', 'z')
                .filter(c -> c != '"' && c != '\\')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(sightings("secret = \"" + random + "q[K7]$vt\"", "settings"))
                .anySatisfy(sighting -> assertThat(JUDGES.signs(sighting)).doesNotContain(Sign.TEMPLATE, Sign.CODE));
    }

    @Test
    void readAColonBehindAComparisonAsTheEndOfACondition() {
        assertThat(sightings(filled("if password == '{v}':"), "settings"))
                .anySatisfy(sighting -> assertThat(JUDGES.signs(sighting))
                        .contains(Sign.COMPARED)
                        .doesNotContain(Sign.IS_NAME_ITSELF));
    }

    @Test
    void believeAWholeFormatThatPartlyCountsUpAndDoubtOneThatOnlyDoes() {
        String head = "phx_";
        assertThat(confidence(head + "0123456789abcdefghijKq7Zw9TmXvBn4LpRd2YsHg8CfJ"))
                .isGreaterThan(0.5);
        assertThat(confidence(head + "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst"))
                .isLessThan(0.3);
        assertThat(confidence(head + "a".repeat(46))).isLessThan(0.3);
    }

    @Test
    void takeABareWordOfAShellForAText() {
        assertThat(sightings("export DB_PASSWORD=" + VALUE, "deploy/run.sh"))
                .isNotEmpty()
                .allSatisfy(sighting ->
                        assertThat(JUDGES.signs(sighting)).doesNotContain(Sign.BARE_ELSEWHERE, Sign.BARE_IN_CODE));
    }

    @Test
    void takeNoAddressOfAPersonForTheWordExample() {
        assertThat(sightings(filled("if (user == 'example@acme.test' and password == '{v}')"), "settings"))
                .anySatisfy(sighting -> assertThat(JUDGES.signs(sighting))
                        .contains(Sign.COMPARED)
                        .doesNotContain(Sign.EXAMPLE_LINE));
    }

    @Test
    void doubtALongFormatThatOnlyRepeats() {
        assertThat(sightings("ops_" + "eyJ" + "k".repeat(300), "settings"))
                .filteredOn(sighting -> !sighting.rule().generic())
                .isNotEmpty()
                .allSatisfy(sighting -> assertThat(JUDGES.signs(sighting)).contains(Sign.FILLER));
    }

    private static double confidence(String value) {
        return JUDGES.judge(sightings("key: " + value, "settings").stream()
                        .filter(sighting -> sighting.rule().id().equals("posthog-personal-key"))
                        .findFirst()
                        .orElseThrow())
                .confidence();
    }

    @Test
    void lowerButNeverSilenceInTests() {
        String text = "password = \"" + VALUE + "Xv\"";
        double plain =
                JUDGES.judge(sightings(text, "src/Login.java").getFirst()).confidence();
        double test = JUDGES.judge(sightings(text, "src/test/LoginTest.java").getFirst())
                .confidence();
        assertThat(test).isLessThan(plain).isGreaterThan(0.2);
    }

    @Test
    void giveReasonsThatAddUp() {
        Judged judged =
                JUDGES.judge(sightings("password = \"changeme\"", "a.py").getFirst());
        assertThat(judged.reasons().getFirst().sign()).isEqualTo(Reason.BASE);
        assertThat(judged.reasons()).extracting(Reason::sign).contains("placeholder-words");
        assertThat(Reason.confidence(judged.reasons())).isEqualTo(judged.confidence());
    }

    @Test
    void countTokensAndWordsInTheirReasons() {
        String random = String.join("", "Zq8k", "Wv3x", "Tj6p", "Yb1n");
        assertThat(reason("token = \"" + random + "\"", Sign.MANY_TOKENS))
                .matches("It breaks into \\d+ tokens for 16 characters, as random text does\\.");
        assertThat(reason("token = \"library-metadata-7\"", Sign.KNOWN_WORDS))
                .isEqualTo("100 % of its letters stand in words.");
    }

    @Test
    void sayNothingOfWordsInAPassword() {
        String words = String.join("-", "library", "metadata", "7");
        assertThat(sightings("password = \"" + words + "\"", "a.py"))
                .isNotEmpty()
                .allSatisfy(sighting -> assertThat(JUDGES.signs(sighting)).doesNotContain(Sign.KNOWN_WORDS));
    }

    private static String reason(String text, Sign sign) {
        return sightings(text, "a.py").stream()
                .flatMap(sighting -> JUDGES.judge(sighting).reasons().stream())
                .filter(reason -> reason.sign().equals(sign.id()))
                .map(Reason::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void askForAWeightOfEverySign() {
        assertThatThrownBy(() -> new Judges(new Weights(Map.of("template", -1.0)), RULES))
                .isInstanceOf(ContentException.class);
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private static List<Sighting> sightings(String text, String path) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Sighting> sightings = new ArrayList<>();
        WINDOWS.search(Layer.outermost(Fragment.whole(bytes, new Origin.File(path))), path, sightings::add);
        return sightings;
    }
}
