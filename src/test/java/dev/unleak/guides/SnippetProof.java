package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unleak.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Proves one snippet by running it.
 *
 * @param value what the store holds
 * @param key what the program proves itself with; neither may be printed
 */
record SnippetProof(Path folder, Guide guide, SnippetStore store, SnippetLanguage language, String value, String key) {
    private static final Snippets SNIPPETS = new Snippets(Content.of(Path.of("content")));

    SnippetProof {
        Optional<String> missing = SnippetTools.missing(store, language);
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }

    /** The program gets the value, and stops when it has nothing to find it with. */
    void readsAndFailsClosed(Map<String, String> environment) throws Exception {
        reads(environment, value);
        failsClosed(Map.of());
    }

    void reads(Map<String, String> environment, String expected) throws Exception {
        SnippetRun run = SnippetRun.of(folder, language, digesting(), environment);

        // Nothing but the digest that the test adds: the snippet itself prints nothing.
        assertThat(run).isEqualTo(new SnippetRun(0, sha256(expected), ""));
    }

    void failsClosed(Map<String, String> environment) throws IOException, InterruptedException {
        SnippetRun run = SnippetRun.of(folder, language, digesting(), environment);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().hasLineCount(1).doesNotContain(value, key, "null", "undefined");
    }

    /** The program with the line where one would use the value replaced by one that proves which value it is. */
    private String digesting() {
        String program = SNIPPETS.render(guide, store, language);
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
            case GO -> "fmt.Printf(\"%x\", sha256.Sum256([]byte(apiKey)))";
            case CSHARP -> throw new IllegalArgumentException("not run here");
        };
        String used = program.replaceFirst("(//|#) Use \\w+ here\\. Do not print it\\.", proof.replace("\\", "\\\\"));
        assertThat(used).isNotEqualTo(program);
        return language == SnippetLanguage.GO ? used.replace("import (", "import (\n\t\"crypto/sha256\"") : used;
    }

    private static String sha256(String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
