package dev.unleak.remedy.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.unleak.guides.SnippetLanguage;
import dev.unleak.guides.SnippetParsers;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Each language's file after a fix: our own scanner finds nothing in it, and its parser takes it. */
class LanguageFixTest {
    @TempDir
    Path folder;

    /** The file after its fix was applied. */
    private String fixed(String path, String before) {
        Bench bench = Bench.in(folder).write(path, before);
        FixPlan plan = bench.plan();
        assertThat(plan.byHand()).isEmpty();
        AppliedFix.apply(plan);
        assertThat(bench.scan()).isEmpty();
        assertThat(bench.text(path)).doesNotContain(bench.secret());
        assertThat(plan.edits().getLast().shownAfter())
                .isEqualTo(bench.text(plan.edits().getLast().path()).lines().toList());
        return bench.text(path);
    }

    /** Why nothing is done; the file stays as it was. */
    private String refused(String path, String before) {
        Bench bench = Bench.in(folder).write(path, before);
        FixPlan plan = bench.plan();
        assertThat(plan.edits()).isEmpty();
        return plan.byHand().getFirst().sentence();
    }

    private static void assertParses(SnippetLanguage language, String program) {
        assertThat(SnippetParsers.syntaxError(language, program)).as(program).isEmpty();
    }

    private static void assertYaml(String text) {
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(text))
                .isNotNull();
    }

    @Test
    void javaReadsTheEnvironment() {
        String after = fixed("src/Api.java", """
                class Api {
                    // {secret} was here
                    private static final String TOKEN = "{secret}";
                    String header() { return "Bearer {secret}".strip() + "\\"{secret}\\""; }
                }
                """);

        assertParses(SnippetLanguage.JAVA, after);
        assertThat(after)
                .contains("// CLOUDFLARE_API_TOKEN was here")
                .contains("TOKEN = System.getenv(\"CLOUDFLARE_API_TOKEN\");")
                .contains("return (\"Bearer \" + System.getenv(\"CLOUDFLARE_API_TOKEN\")).strip()")
                .contains("\"\\\"\" + System.getenv(\"CLOUDFLARE_API_TOKEN\") + \"\\\"\"");
    }

    @Test
    void anAnnotationIsLeftAlone() {
        assertThat(refused("Api.java", "class Api { @Named(\"{secret}\") String token; }\n"))
                .startsWith("An annotation takes constants only");
    }

    @Test
    void kotlinReadsTheEnvironmentAndItsConstantIsNoneAnyMore() {
        assertThat(fixed("Api.kt", "const val TOKEN = \"{secret}\"\nval h = \"Bearer {secret}\"\n"))
                .isEqualTo("""
                        val TOKEN = System.getenv("CLOUDFLARE_API_TOKEN")
                        val h = ("Bearer " + System.getenv("CLOUDFLARE_API_TOKEN"))
                        """);
    }

    @Test
    void pythonImportsOsOnceBehindWhatMustComeFirst() {
        String after = fixed("api.py", """
                #!/usr/bin/env python3
                \"""Talks to the API.

                import nothing
                \"""
                from __future__ import annotations
                import sys

                TOKEN = "{secret}"
                HEADERS = {"Authorization": f"Bearer {secret}", b"x": b'{secret}'}
                """);

        assertParses(SnippetLanguage.PYTHON, after);
        assertThat(after).isEqualTo("""
                #!/usr/bin/env python3
                \"""Talks to the API.

                import nothing
                \"""
                from __future__ import annotations
                import os
                import sys

                TOKEN = os.environ["CLOUDFLARE_API_TOKEN"]
                HEADERS = {"Authorization": f"Bearer " + os.environ["CLOUDFLARE_API_TOKEN"], b"x": os.environ["CLOUDFLARE_API_TOKEN"].encode()}
                """);
    }

    @Test
    void pythonKeepsAnImportThatIsThere() {
        assertThat(fixed("api.py", "import os, sys\nTOKEN = '{secret}'\n"))
                .isEqualTo("import os, sys\nTOKEN = os.environ[\"CLOUDFLARE_API_TOKEN\"]\n");
    }

    @Test
    void stringsSideBySideAreLeftAlone() {
        assertThat(refused("api.py", "TOKEN = (\"x\"\n    \"{secret}\")\n")).contains("goes on in another");
    }

    @Test
    void javaScriptReadsTheProcess() {
        String after = fixed("api.mjs", """
                const quote = /["']/g;
                const token = '{secret}';
                const header = `Bearer {secret} ${quote.flags}`;
                """);

        assertParses(SnippetLanguage.JAVASCRIPT, after);
        assertThat(after)
                .contains("token = process.env.CLOUDFLARE_API_TOKEN;")
                .contains("`Bearer ` + process.env.CLOUDFLARE_API_TOKEN + ` ${quote.flags}`;");
    }

    @Test
    void typeScriptSaysThatTheVariableIsThere() {
        assertThat(fixed("api.ts", "const token: string = \"{secret}\";\n"))
                .isEqualTo("const token: string = process.env.CLOUDFLARE_API_TOKEN!;\n");
    }

    @Test
    void anAttributeOfJsxIsLeftAlone() {
        assertThat(refused("app.jsx", "const a = <Api token=\"{secret}\" />;\n"))
                .contains("JSX");
    }

    @ParameterizedTest
    @CsvSource({"'import \"fmt\"'", "'import (\n\t\"fmt\"\n\t\"strings\"\n)'", "''", "'import \"os\"'"})
    void goImportsOsAndItsConstantBecomesAVariable(String imports) {
        String after = fixed(
                "api.go",
                "package api\n\n" + imports + "\n\nconst token = \"{secret}\"\n\n"
                        + "func header() string {\n\treturn `Bearer ` + \"{secret}\"\n}\n");

        assertParses(SnippetLanguage.GO, after);
        assertThat(after)
                .containsOnlyOnce("\"os\"")
                .contains("var token = os.Getenv(\"CLOUDFLARE_API_TOKEN\")")
                .contains("return `Bearer ` + os.Getenv(\"CLOUDFLARE_API_TOKEN\")");
    }

    @Test
    void aGroupOfConstantsIsLeftAlone() {
        assertThat(refused("api.go", "package api\n\nconst (\n\ta = \"b\"\n\ttoken = \"{secret}\"\n)\n"))
                .contains("group of constants");
    }

    @Test
    void cSharpNeedsNoUsing() {
        String after = fixed("Api.cs", """
                namespace Shop;
                class Api
                {
                    private const string Token = "{secret}";
                    string Header() { const string t = @"{secret}"; return $"Bearer {t} {secret}"; }
                }
                """);

        assertParses(SnippetLanguage.CSHARP, after);
        assertThat(after)
                .contains("private static readonly string Token ="
                        + " System.Environment.GetEnvironmentVariable(\"CLOUDFLARE_API_TOKEN\");")
                .contains("{ string t = System.Environment")
                .contains("$\"Bearer {t} \" + System.Environment");
    }

    @ParameterizedTest
    @CsvSource({"'[Key(\"{secret}\")] class A {}'", "'class A { void B(string c = \"{secret}\") {} }'"})
    void whatMustBeConstantInCSharpIsLeftAlone(String program) {
        assertThat(refused("Api.cs", program + "\n")).contains("constants only");
    }

    @Test
    void rubyFetches() {
        assertThat(fixed("api.rb", "TOKEN = '{secret}'\nH = \"Bearer {secret} #{x}\"\n"))
                .isEqualTo("""
                        TOKEN = ENV.fetch("CLOUDFLARE_API_TOKEN")
                        H = ("Bearer " + ENV.fetch("CLOUDFLARE_API_TOKEN") + " #{x}")
                        """);
    }

    @Test
    void phpAsksForTheVariable() {
        assertThat(fixed("api.php", "<p>Don't</p>\n<?php\n$token = '{secret}';\n$h = \"Bearer {secret}\";\n?>\n"))
                .contains("$token = getenv('CLOUDFLARE_API_TOKEN');")
                .contains("$h = \"Bearer \" . getenv('CLOUDFLARE_API_TOKEN');");
    }

    @ParameterizedTest
    @CsvSource({
        "'class A { private $token = ''{secret}''; }'",
        "'const TOKEN = ''{secret}'';'",
        "'function f($token = ''{secret}'') {}'"
    })
    void whatMustBeConstantInPhpIsLeftAlone(String program) {
        assertThat(refused("api.php", "<?php\n" + program + "\n")).contains("takes no call");
    }

    @Test
    void aShellScriptStopsWithoutTheVariable() throws IOException, InterruptedException {
        String after = fixed("deploy.sh", """
                #!/bin/sh
                # it's {secret}
                export CLOUDFLARE_API_TOKEN={secret}
                curl -H "Authorization: Bearer {secret}" -H 'X-Token: {secret}' https://shop.example
                cat <<EOF
                it's token={secret}
                EOF
                """);

        assertThat(after).isEqualTo("""
                #!/bin/sh
                # it's CLOUDFLARE_API_TOKEN
                export CLOUDFLARE_API_TOKEN="${CLOUDFLARE_API_TOKEN:?}"
                curl -H "Authorization: Bearer ${CLOUDFLARE_API_TOKEN:?}" -H 'X-Token: '"${CLOUDFLARE_API_TOKEN:?}" https://shop.example
                cat <<EOF
                it's token=${CLOUDFLARE_API_TOKEN:?}
                EOF
                """);
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash));
        Process check = new ProcessBuilder(
                        bash.toString(), "-n", folder.resolve("deploy.sh").toString())
                .inheritIO()
                .start();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void aQuotedHereDocumentIsLeftAlone() {
        assertThat(refused("deploy.sh", "cat <<'EOF'\ntoken={secret}\nEOF\n")).contains("here document");
    }

    @Test
    void aDockerfileTakesTheVariableOfTheContainer() {
        assertThat(fixed("Dockerfile", "FROM alpine\nENV A=b \\\n    TOKEN={secret}\nENV T='{secret}'\n"))
                .isEqualTo("FROM alpine\nENV A=b \\\n    TOKEN=${CLOUDFLARE_API_TOKEN}\n"
                        + "ENV T=\"${CLOUDFLARE_API_TOKEN}\"\n");
    }

    @Test
    void aBuildStepIsLeftAlone() {
        assertThat(refused("Dockerfile", "FROM alpine\nRUN curl -H token:{secret} https://shop.example\n"))
                .contains("--mount=type=secret");
    }

    @Test
    void terraformDeclaresASensitiveVariable() {
        String after = fixed("main.tf", "provider \"cloudflare\" {\n  api_token = \"{secret}\"\n}\n");

        assertThat(after).isEqualTo("""
                provider "cloudflare" {
                  api_token = var.cloudflare_api_token
                }

                variable "cloudflare_api_token" {
                  type      = string
                  sensitive = true
                }
                """);
        assertThat(Bench.in(folder).text(".env.example")).isEqualTo("TF_VAR_cloudflare_api_token=\n");
    }

    @Test
    void terraformDeclaresAVariableOnceInAModule() {
        Bench.in(folder).write("b.tf", "locals {\n  t = \"{secret}\"\n}\n");

        assertThat(fixed("a.tf", "locals {\n  s = \"x-{secret}\"\n}\n")
                        + Bench.in(folder).text("b.tf"))
                .contains("s = \"x-${var.cloudflare_api_token}\"")
                .contains("t = var.cloudflare_api_token")
                .containsOnlyOnce("variable \"");
    }

    @Test
    void theDefaultOfATerraformVariableGoes() {
        assertThat(fixed("v.tf", "variable \"token\" {\n  default = \"{secret}\"\n  type = string\n}\n"))
                .isEqualTo("variable \"token\" {\n  sensitive = true\n  type = string\n}\n");
        assertThat(Bench.in(folder).text(".env.example")).isEqualTo("TF_VAR_token=\n");
    }

    @Test
    void aLineOfTerraformValuesGoes() {
        assertThat(fixed("prod.tfvars", "region = \"eu\"\ntoken = \"{secret}\"\n"))
                .isEqualTo("region = \"eu\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/application.yml, ${CLOUDFLARE_API_TOKEN}",
        "compose.yaml, ${CLOUDFLARE_API_TOKEN:?}",
        ".github/workflows/ci.yml, ${{ secrets.CLOUDFLARE_API_TOKEN }}"
    })
    void yamlWhoseReaderFillsInPlaceholdersGetsOne(String path, String lookup) {
        String after = fixed(path, "app:\n  token: {secret}\n  header: \"Bearer {secret}\"\n");

        assertYaml(after);
        assertThat(after).isEqualTo("app:\n  token: " + lookup + "\n  header: \"Bearer " + lookup + "\"\n");
    }

    @Test
    void aPlaceholderThatWouldBreakTheFileIsNotWritten() {
        assertThat(refused("compose.yaml", "environment: {TOKEN: {secret}}\n")).contains("could not be read any more");
    }

    @Test
    void springPropertiesGetAPlaceholder() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(fixed("application-prod.properties", "api.token={secret}\n")));

        assertThat(properties).containsEntry("api.token", "${CLOUDFLARE_API_TOKEN}");
    }

    @Test
    void formatsWithoutALookupAreLeftAsTheyAreAndStillParse() throws JsonProcessingException {
        assertThat(refused("a/settings.json", "{\"token\": \"{secret}\"}\n"))
                .startsWith("JSON has no way to read the environment")
                .contains(Bench.VARIABLE);
        assertThat(new ObjectMapper().readTree(Bench.in(folder).text("a/settings.json")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"values.yaml, 'token: {secret}'", "a.properties, 'token={secret}'", "a.toml, 'token = \"{secret}\"'"})
    void otherFormatsWithoutALookupSaySo(String path, String line) throws JsonProcessingException {
        assertThat(refused(path, line + "\n")).contains("has no way to read the environment");
        if (path.endsWith(".toml")) {
            assertThat(new TomlMapper().readTree(Bench.in(folder).text(path))).hasSize(1);
        }
    }

    @Test
    void anExampleOfSettingsIsEmptied() {
        assertThat(fixed(".env.example", "TOKEN={secret}\n")).isEqualTo("TOKEN=\n");
    }

    @Test
    void aFileOfVariablesIsWhereTheValueBelongs() {
        assertThat(refused(".env", "TOKEN={secret}\n")).contains("git rm --cached");
    }

    @Test
    void theVariableMayBeNamed() {
        Bench bench = Bench.in(folder).write("a.rb", "T = '{secret}'\n");

        AppliedFix.apply(bench.plan(Optional.of("MY_TOKEN"), false));

        assertThat(bench.text("a.rb")).isEqualTo("T = ENV.fetch(\"MY_TOKEN\")\n");
    }
}
