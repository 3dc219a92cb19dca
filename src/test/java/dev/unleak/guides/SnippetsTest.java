package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetsTest {
    private static final Content CONTENT = Content.of(Path.of("content"));
    private static final GuideLibrary LIBRARY = GuideLibrary.load(CONTENT);
    private static final Snippets SNIPPETS = new Snippets(CONTENT);

    static Stream<Arguments> everySnippetOfEveryGuide() {
        return LIBRARY.guides().stream()
                .flatMap(guide -> Arrays.stream(SnippetStore.values())
                        .flatMap(store -> Arrays.stream(SnippetLanguage.values())
                                .map(language -> Arguments.of(guide.id(), store, language))));
    }

    @ParameterizedTest
    @MethodSource("everySnippetOfEveryGuide")
    void parsesWithTheGuidesNamesFilledIn(String id, SnippetStore store, SnippetLanguage language) {
        Guide guide = LIBRARY.guide(id).orElseThrow();
        String program = SNIPPETS.render(guide, store, language);

        assertThat(SnippetParsers.syntaxError(language, program)).isEmpty();
        assertThat(program).doesNotContain("{{").contains(nameIn(store, guide.names()));
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
