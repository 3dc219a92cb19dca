package dev.unleak.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each snippet gives the value {@code V-1} to a name with {@code pass} in it. */
class AssignmentSyntaxTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("snippets")
    void readsTheValueInEveryLanguage(String language, String text) {
        Optional<String> value = read(text);
        assertThat(value).as(language).contains("V-1");
    }

    static Stream<Arguments> snippets() {
        return Stream.of(
                        of("ada", "Password : constant String := \"V-1\";"),
                        of(
                                "bash",
                                "readonly PASSWORD='V-1'",
                                "declare -r PASSWORD=\"V-1\"",
                                "PASSWORD+=\"V-1\"",
                                ": \"${PASSWORD:=V-1}\"",
                                "PASSWORD=$'V-1'",
                                "db-tool --password 'V-1' --user ada",
                                "java -Dapp.password=V-1 -jar app.jar",
                                "docker run -e PASSWORD=V-1 shop",
                                "helm install --set auth.password=V-1 shop"),
                        of("batch", "set \"PASSWORD=V-1\"", "setx PASSWORD V-1"),
                        of(
                                "c",
                                "const char *password = \"V-1\";",
                                "static char password[32] = \"V-1\";",
                                "#define PASSWORD \"V-1\"",
                                "#define PASSWORD    (\"V-1\")",
                                "{ .password = \"V-1\" }"),
                        of("c++", "std::string password{\"V-1\"};", "std::string password(\"V-1\");"),
                        of(
                                "c#",
                                "Password = @\"V-1\"",
                                "options[\"Password\"] = \"V-1\";",
                                "public string Password { get; set; } = \"V-1\";"),
                        of("clojure", "(def password \"V-1\")", "{:password \"V-1\"}"),
                        of("dart", "final password = 'V-1';"),
                        of("elixir", "config :app, password: \"V-1\"", "@password \"V-1\""),
                        of("erlang", "{password, \"V-1\"}", "Password = <<\"V-1\">>."),
                        of("go", "Password: \"V-1\",", "password := `V-1`", "os.Setenv(\"PASSWORD\", \"V-1\")"),
                        of("groovy", "password 'V-1'", "password = 'V-1'"),
                        of(
                                "hcl",
                                "password      = \"V-1\"",
                                "variable \"password\" {\n  default = \"V-1\"\n}",
                                "variable \"password\" {\n  type = string\n  default = \"V-1\"\n}"),
                        of(
                                "java",
                                "props.setProperty(\"password\", \"V-1\");",
                                "@Value(\"${app.password:V-1}\")",
                                "builder.password(\"V-1\")",
                                "builder.withPassword( \"V-1\" )",
                                "Map.entry(\"password\", \"V-1\")"),
                        of(
                                "javascript",
                                "password ??= 'V-1';",
                                "password: `V-1`,",
                                "localStorage.setItem('password', 'V-1');",
                                "const { password = 'V-1' } = options;"),
                        of("json", "{\"password\":\"V-1\"}", "{\"key\": \"PASSWORD\", \"value\": \"V-1\"}"),
                        of(
                                "json in strings",
                                "{\"app.ini\": \"PASSWORD=V-1\\nBACKUP=true\"}",
                                "\"{\\\"password\\\":\\\"V-1\\\"}\"",
                                "\"{\\\\\\\"password\\\\\\\":\\\\\\\"V-1\\\\\\\"}\""),
                        of("kotlin", "buildConfigField \"String\", \"PASSWORD\", \"\\\"V-1\\\"\""),
                        of("lisp", "(setq password \"V-1\")", "(defvar *password* \"V-1\")"),
                        of("lua", "password = [[V-1]]"),
                        of("make", "PASSWORD ?= V-1", "PASSWORD ::= V-1", "PASSWORD :::= V-1"),
                        of(
                                "notebook",
                                "\"password = \\\"V-1\\\"\\n\",",
                                "\"os.environ['PASSWORD'] = 'V-1'\\n\",",
                                "\"%env PASSWORD=V-1\\n\""),
                        of(
                                "objective-c",
                                "NSString *password = @\"V-1\";",
                                "[user setPassword:@\"V-1\"];",
                                "@\"password\": @\"V-1\""),
                        of("pascal", "Password := 'V-1';"),
                        of(
                                "perl",
                                "my $password = q{V-1};",
                                "$password ||= 'V-1';",
                                "$password //= 'V-1';",
                                "$password .= 'V-1';"),
                        of(
                                "php",
                                "define('PASSWORD', 'V-1');",
                                "'password' => env('PASSWORD', 'V-1'),",
                                "$password = $_ENV['PASSWORD'] ?? 'V-1';",
                                "putenv(\"PASSWORD=V-1\");"),
                        of(
                                "powershell",
                                "$env:PASSWORD = \"V-1\"",
                                "New-User -Password \"V-1\"",
                                "-Password (ConvertTo-SecureString \"V-1\" -AsPlainText -Force)",
                                "-Password (ConvertTo-SecureString -String \"V-1\" -AsPlainText -Force)"),
                        of(
                                "python",
                                "password: str = \"V-1\"",
                                "password: Optional[str] = 'V-1'",
                                "password = f\"V-1\"",
                                "os.environ[\"PASSWORD\"] = \"V-1\"",
                                "os.environ.setdefault(\"PASSWORD\", \"V-1\")",
                                "parser.add_argument(\"--password\", default=\"V-1\")",
                                "parser.add_argument(\"--password\", type=str, default=\"V-1\")",
                                "password = (\n    \"V-1\"\n)",
                                "password = get() or \"V-1\""),
                        of("r", "password <- \"V-1\"", "password <<- \"V-1\"", "Sys.setenv(PASSWORD = \"V-1\")"),
                        of(
                                "ruby",
                                "ENV['PASSWORD'] ||= 'V-1'",
                                "ENV.fetch('PASSWORD', 'V-1')",
                                "ENV.fetch('PASSWORD') { 'V-1' }",
                                "password = %q(V-1)"),
                        of(
                                "rust",
                                "let password: &'static str = \"V-1\";",
                                "const PASSWORD: Option<&str> = Some(\"V-1\");",
                                "let password = r#\"V-1\"#;"),
                        of("scala", "\"password\" -> \"V-1\"", "val password: String = \"V-1\""),
                        of("sql", "SET @password = N'V-1';"),
                        of("swift", "let password: String? = \"V-1\""),
                        of("tcl", "set password \"V-1\""),
                        of("toml", "password = '''V-1'''"),
                        of("visual basic", "Dim password As String = \"V-1\"", "Const Password As String = \"V-1\""),
                        of(
                                "xml",
                                "<password>\n    V-1\n</password>",
                                "<password><![CDATA[V-1]]></password>",
                                "<entry key=\"password\">V-1</entry>",
                                "<string name=\"password\">V-1</string>",
                                "<key>password</key>\n  <string>V-1</string>",
                                "<property name=\"password\"><value>V-1</value></property>",
                                "<setting name=\"Password\" serializeAs=\"String\">\n <value>V-1</value>",
                                "<input type=\"hidden\" name=\"password\" value=\"V-1\">"),
                        of(
                                "yaml",
                                "password: >-\n  V-1",
                                "password: |\n  V-1",
                                "password: &shared V-1",
                                "- PASSWORD=V-1",
                                "- name: PASSWORD\n  value: \"V-1\""),
                        of(
                                "settings",
                                "password V-1",
                                "requirepass V-1",
                                "SetEnv PASSWORD V-1",
                                "fastcgi_param PASSWORD V-1;",
                                "proxy_set_header X-Password \"V-1\";",
                                "machine git.acme.test login ada" + " password V-1",
                                "Environment=\"PASSWORD=V-1\"",
                                "Server=db1;Password=V-1;"))
                .flatMap(List::stream);
    }

    private static List<Arguments> of(String language, String... snippets) {
        return Stream.of(snippets).map(text -> Arguments.of(language, text)).toList();
    }

    /** From each name with {@code pass} in it, the first value. */
    private static Optional<String> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        AssignmentReader reader = new AssignmentReader(Layer.outermost(Fragment.whole(bytes, new Origin.Stdin())));
        String folded = text.toLowerCase(Locale.ROOT);
        for (int at = folded.indexOf("pass"); at >= 0; at = folded.indexOf("pass", at + 1)) {
            Optional<Assignment> found = reader.read(at);
            if (found.isPresent()) {
                return found.map(value -> text.substring(value.from(), value.to()));
            }
        }
        return Optional.empty();
    }
}
