package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unleak.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the snippets for real, against the environment and against loopback stand-ins. */
class SnippetRunTest {
    private static final Content CONTENT = Content.of(Path.of("content"));
    private static final Guide GUIDE =
            GuideLibrary.load(CONTENT).guide("cloudflare").orElseThrow();

    private final String value = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsTheVariable(SnippetLanguage language) throws Exception {
        readsAndFailsClosed(
                SnippetStore.ENVIRONMENT, language, Map.of(GUIDE.names().variable(), value));
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsFromVault(SnippetLanguage language) throws Exception {
        try (StoreTwin twin = new StoreTwin(key)) {
            twin.holdInVault(GUIDE.names().vaultPath(), GUIDE.names().vaultField(), value);
            readsAndFailsClosed(SnippetStore.VAULT, language, twin.vaultEnvironment());
            failsClosed(SnippetStore.VAULT, language, with(twin.vaultEnvironment(), "VAULT_TOKEN", "wrong"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsFromConjur(SnippetLanguage language) throws Exception {
        try (StoreTwin twin = new StoreTwin(key)) {
            twin.holdInConjur(GUIDE.names().conjurVariable(), value);
            readsAndFailsClosed(SnippetStore.CONJUR, language, twin.conjurEnvironment());
            failsClosed(SnippetStore.CONJUR, language, with(twin.conjurEnvironment(), "CONJUR_AUTHN_API_KEY", "wrong"));
        }
    }

    private void readsAndFailsClosed(SnippetStore store, SnippetLanguage language, Map<String, String> environment)
            throws Exception {
        assumeTrue(SnippetRun.runs(language), () -> "This machine has nothing to run " + language.title() + " with.");
        String program = new Snippets(CONTENT).render(GUIDE, store, language);

        // Nothing but the digest that the test adds: the snippet itself prints nothing.
        SnippetRun run = SnippetRun.of(folder, language, digesting(language, program), environment);
        assertThat(run).isEqualTo(new SnippetRun(0, sha256(value), ""));

        failsClosed(store, language, Map.of());
    }

    private void failsClosed(SnippetStore store, SnippetLanguage language, Map<String, String> environment)
            throws IOException, InterruptedException {
        String program = new Snippets(CONTENT).render(GUIDE, store, language);

        SnippetRun run = SnippetRun.of(folder, language, program, environment);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().hasLineCount(1).doesNotContain(value, key);
    }

    /** The program with the line where one would use the value replaced by one that proves which value it is. */
    private static String digesting(SnippetLanguage language, String program) {
        String proof = switch (language) {
            case JAVA -> """
                try {
                    System.out.print(java.util.HexFormat.of().formatHex(
                        java.security.MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes())));
                } catch (java.security.NoSuchAlgorithmException e) { throw new AssertionError(e); }""";
            case PYTHON -> "import hashlib; print(hashlib.sha256(api_key.encode()).hexdigest(), end='')";
            case JAVASCRIPT ->
                "const crypto = await import('node:crypto');"
                        + "process.stdout.write(crypto.createHash('sha256').update(apiKey).digest('hex'));";
            case GO, CSHARP -> throw new IllegalArgumentException("not run here");
        };
        String used = program.replaceFirst("(//|#) Use \\w+ here\\. Do not print it\\.", proof.replace("\\", "\\\\"));
        assertThat(used).isNotEqualTo(program);
        return used;
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }

    private static String sha256(String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
