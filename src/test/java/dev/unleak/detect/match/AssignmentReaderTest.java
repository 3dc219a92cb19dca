package dev.unleak.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.detect.match.Assignment.Syntax;
import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentReaderTest {
    /** Each holds the value {@code V-1} under a name with {@code pass} in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=V-1",
                "password: V-1",
                "password := \"V-1\"",
                "String password = \"V-1\";",
                "val password: String = \"V-1\"",
                "let password: &str = \"V-1\";",
                "var password string = \"V-1\"",
                "password => 'V-1'",
                ":password => 'V-1'",
                "\"password\": \"V-1\"",
                "{\\\"password\\\": \\\"V-1\\\"}",
                "<password>V-1</password>",
                "<db password='V-1'/>",
                "<add key=\"password\" value=\"V-1\" />",
                "<property name=\"password\" value=\"V-1\"/>",
                "- name: DB_PASSWORD\n  value: V-1",
                "{\"name\": \"DB_PASSWORD\", \"value\": \"V-1\"}",
                "config[\"password\"] = \"V-1\"",
                "config.put(\"password\", \"V-1\");",
                "user.setPassword(\"V-1\")",
                "password = Secret.of(\"V-1\")",
                "password = new Secret(\n    \"V-1\")",
                "password = []byte(\"V-1\")",
                "password:@\"V-1\"",
                "password = b'V-1'",
                "password = \"\"\"V-1\"\"\"",
                "password =\n    'V-1'",
                "if password == \"V-1\":",
                "tool --password V-1",
                "tool --password=V-1 --user ada",
                "ENV DB_PASSWORD V-1",
                "export DB_PASSWORD=V-1",
                "DB_PASSWORD=${DB_PASSWORD" + ":-V-1}",
                "password: ${DB_PASSWORD:V-1}",
                "password = os.getenv(\"DB_PASSWORD\", \"V-1\")",
                "password = process.env.DB_PASSWORD || 'V-1'",
                "https://acme.test/?password=V-1&user=ada",
                "The password of ada: V-1",
                "pass_header: Bearer V-1",
                "'pass-header': 'Basic V-1'",
                "\"passwords\": [\"V-1\", \"V-2\"]",
                "fill_in :password, with: 'V-1'",
            })
    void readsTheValueInEveryLanguage(String text) {
        assertThat(read(text).map(found -> text.substring(found.from(), found.to())))
                .contains("V-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password and more",
                "getPassword()",
                "password = getPassword()",
                "def login(user, password):",
                "password = os.getenv(\"DB_PASSWORD\")",
                "passwords.forEach(this::check)",
                "password = ",
            })
    void readsNothingWhereNoValueIsGiven(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void tellsHowTheValueIsGiven() {
        Assignment found = read("app.password = Secret.of(\"V-1\")").orElseThrow();
        assertThat(found.name()).isEqualTo("app.password");
        assertThat(found.call()).isEqualTo("Secret.of");
        assertThat(found.syntax()).isEqualTo(Syntax.EQUALS);
        assertThat(found.form()).isEqualTo(Assignment.Form.QUOTED);
    }

    @Test
    void givesUpOnNamesAsLongAsEncodedText() {
        assertThat(read("x".repeat(60) + "pass" + "x".repeat(60) + "=V-1")).isEmpty();
    }

    @Test
    void endsWithTheTextInTheMiddleOfAnAttribute() {
        assertThat(read("<entry key=\"password\" type=\"te")).isEmpty();
    }

    private static Optional<Assignment> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("pass");
        Layer layer = Layer.outermost(Fragment.whole(bytes, new Origin.Stdin()));
        return new AssignmentReader(layer).read(at);
    }
}
