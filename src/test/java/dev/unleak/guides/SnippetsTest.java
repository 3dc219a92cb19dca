package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetsTest {
    private static final Content CONTENT = Content.of(Path.of("content"));
    private static final GuideLibrary LIBRARY = GuideLibrary.load(CONTENT);
    private static final Snippets SNIPPETS = new Snippets(CONTENT);

    static Stream<Arguments> everySnippet() {
        return Arrays.stream(SnippetStore.values())
                .flatMap(store ->
                        Arrays.stream(SnippetLanguage.values()).map(language -> Arguments.of(store, language)));
    }

    static List<Guide> everyGuide() {
        return LIBRARY.guides();
    }

    @ParameterizedTest
    @MethodSource("everySnippet")
    void parses(SnippetStore store, SnippetLanguage language) {
        Guide guide = LIBRARY.guide("cloudflare").orElseThrow();

        assertThat(SnippetParsers.syntaxError(language, SNIPPETS.render(guide, store, language)))
                .isEmpty();
    }

    /** Names hold only characters that no language gives a meaning to, so what parses for one guide does for all. */
    @ParameterizedTest
    @MethodSource("everyGuide")
    void hasTheNamesOfEachGuideFilledIn(Guide guide) {
        for (SnippetStore store : SnippetStore.values()) {
            for (SnippetLanguage language : SnippetLanguage.values()) {
                assertThat(SNIPPETS.render(guide, store, language))
                        .doesNotContain("{{")
                        .contains(nameIn(store, guide.names()));
            }
        }
    }

    @Test
    void namesForNewerStoresFollowFromThoseForOlderOnes() {
        SnippetNames names = LIBRARY.guide("aws-iam").orElseThrow().names();

        assertThat(names.googleSecretId()).isEqualTo("prod-aws-deployer");
        assertThat(names.azureSecretName()).isEqualTo("prod-aws-deployer");
        assertThat(names.opReference()).isEqualTo("op://prod/aws-deployer/secret_access_key");
        assertThat(names.kubernetesFile()).isEqualTo("/etc/secrets/aws-deployer/secret_access_key");
    }

    @ParameterizedTest
    @EnumSource
    void theParsersNoticeABrokenProgram(SnippetLanguage language) {
        Guide guide = LIBRARY.guide("cloudflare").orElseThrow();
        String program = SNIPPETS.render(guide, SnippetStore.ENVIRONMENT, language);

        String broken = program.replaceFirst("\\(", "((");

        assertThat(SnippetParsers.syntaxError(language, broken)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void everyStoreIsExplained(SnippetStore store) {
        assertThat(LIBRARY.shared().part("stores", store.id()).title()).isNotBlank();
    }

    private static String nameIn(SnippetStore store, SnippetNames names) {
        return switch (store) {
            case ENVIRONMENT -> names.variable();
            case AWS_SECRETS_MANAGER -> names.awsSecretId();
            case VAULT -> names.vaultPath();
            case CONJUR -> names.conjurVariable();
            case GOOGLE_SECRET_MANAGER -> names.googleSecretId();
            case AZURE_KEY_VAULT -> names.azureSecretName();
            case ONEPASSWORD -> names.opReference();
            case KUBERNETES -> names.kubernetesFile();
        };
    }
}
