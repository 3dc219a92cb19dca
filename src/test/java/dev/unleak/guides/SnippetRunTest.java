package dev.unleak.guides;

import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import dev.unleak.content.Content;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the snippets for real, against the environment, files, programs and loopback stand-ins. */
class SnippetRunTest {
    private static final Guide GUIDE = GuideLibrary.load(Content.of(Path.of("content")))
            .guide("cloudflare")
            .orElseThrow();
    private static final SnippetNames NAMES = GUIDE.names();

    private final String value = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CSHARP")
    void readsTheVariable(SnippetLanguage language) throws Exception {
        prove(SnippetStore.ENVIRONMENT, language).readsAndFailsClosed(Map.of(NAMES.variable(), value));
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "JAVASCRIPT"})
    void readsFromAws(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.AWS_SECRETS_MANAGER, language);
        if (language == SnippetLanguage.JAVASCRIPT) {
            Files.createSymbolicLink(folder.resolve("node_modules"), SnippetTools.NODE_MODULES);
        }
        try (AwsTwin twin = new AwsTwin(key)) {
            twin.hold(NAMES.awsSecretId(), value);
            proof.readsAndFailsClosed(twin.environment());
            proof.failsClosed(with(twin.environment(), "AWS_SECRET_ACCESS_KEY", "wrong"));
        }
        try (AwsTwin twin = new AwsTwin(key)) {
            twin.hold("another", value);
            proof.failsClosed(twin.environment());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsFromVault(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.VAULT, language);
        Map<String, String> environment;
        try (StoreTwin twin = new StoreTwin(key)) {
            environment = twin.vaultEnvironment();
            twin.holdInVault(NAMES.vaultPath(), NAMES.vaultField(), value);
            proof.readsAndFailsClosed(environment);
            proof.failsClosed(with(environment, "VAULT_TOKEN", "wrong"));
        }
        proof.failsClosed(environment);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsFromConjur(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.CONJUR, language);
        Map<String, String> environment;
        try (StoreTwin twin = new StoreTwin(key)) {
            environment = twin.conjurEnvironment();
            twin.holdInConjur(NAMES.conjurVariable(), value);
            proof.readsAndFailsClosed(environment);
            proof.failsClosed(with(environment, "CONJUR_AUTHN_API_KEY", "wrong"));
        }
        proof.failsClosed(environment);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsFromGoogleSecretManager(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.GOOGLE_SECRET_MANAGER, language);
        Map<String, String> environment;
        try (CloudTwin twin = new CloudTwin(key)) {
            environment = twin.googleEnvironment();
            twin.holdInGoogle(NAMES.googleSecretId(), value);
            proof.readsAndFailsClosed(environment);
            proof.failsClosed(with(environment, "GOOGLE_CLOUD_PROJECT", "another"));
        }
        proof.failsClosed(environment);
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void refusesWhatWasDamagedOnItsWay(SnippetLanguage language) throws Exception {
        try (CloudTwin twin = new CloudTwin(key)) {
            twin.holdInGoogle(NAMES.googleSecretId(), value, CloudTwin.crc32c(value) ^ 1);
            prove(SnippetStore.GOOGLE_SECRET_MANAGER, language).failsClosed(twin.googleEnvironment());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "PYTHON", "JAVASCRIPT"})
    void readsFromAzureKeyVault(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.AZURE_KEY_VAULT, language);
        Map<String, String> environment;
        try (CloudTwin twin = new CloudTwin(key)) {
            environment = twin.azureEnvironment();
            twin.holdInAzure(NAMES.azureSecretName(), value);
            proof.readsAndFailsClosed(environment);
            proof.failsClosed(with(environment, "IDENTITY_HEADER", "wrong"));
        }
        proof.failsClosed(environment);
        try (CloudTwin twin = new CloudTwin(key)) {
            twin.holdInAzure("another", value);
            proof.failsClosed(twin.azureEnvironment());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CSHARP")
    void readsFrom1Password(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.ONEPASSWORD, language);
        Map<String, String> environment =
                Map.of("PATH", op() + File.pathSeparator + System.getenv("PATH"), "OP_SERVICE_ACCOUNT_TOKEN", key);
        proof.readsAndFailsClosed(environment);
        proof.failsClosed(with(environment, "OP_SERVICE_ACCOUNT_TOKEN", "wrong"));
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CSHARP")
    void readsTheFileThatKubernetesMountsAndItsSuccessor(SnippetLanguage language) throws Exception {
        SnippetProof proof = prove(SnippetStore.KUBERNETES, language);
        Path file = folder.resolve("mount/api_key");
        Map<String, String> environment = Map.of(NAMES.variable() + "_FILE", file.toString());
        mount("..2026_11_29_10_00_00.1", value + "\n");
        Files.createSymbolicLink(file, Path.of("..data/api_key"));
        proof.readsAndFailsClosed(environment);

        String next = UUID.randomUUID().toString();
        mount("..2026_11_29_10_01_00.2", next);
        proof.reads(environment, next);

        mount("..2026_11_29_10_02_00.3", "");
        proof.failsClosed(environment);
    }

    private SnippetProof prove(SnippetStore store, SnippetLanguage language) {
        return new SnippetProof(folder, GUIDE, store, language, value, key);
    }

    /** A folder with a program that answers as 1Password's {@code op read} does. */
    private Path op() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path op = Files.writeString(bin.resolve("op"), """
            #!/bin/sh
            if [ "$*" = "read --no-newline %s" ] && [ "$OP_SERVICE_ACCOUNT_TOKEN" = "%s" ]; then
                printf %%s "%s"
            else
                echo "[ERROR] 2026/11/29 10:00:00 could not read secret '$3': there is none" >&2
                exit 1
            fi
            """.formatted(NAMES.opReference(), key, value));
        op.toFile().setExecutable(true);
        return bin;
    }

    /** As the kubelet does it: a new folder, and one rename that makes {@code ..data} point there. */
    private void mount(String version, String content) throws IOException {
        Path mount = folder.resolve("mount");
        Files.createDirectories(mount.resolve(version));
        Files.writeString(mount.resolve(version).resolve("api_key"), content);
        Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(version));
        Files.move(mount.resolve("..data_tmp"), mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }
}
