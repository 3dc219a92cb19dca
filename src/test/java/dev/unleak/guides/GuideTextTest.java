package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTextTest {
    private static final GuideLibrary LIBRARY = GuideLibrary.load(Content.of(Path.of("content")));
    private static final GuideText TEXT = new GuideText(LIBRARY.shared());

    static Stream<Guide> fullGuides() {
        return LIBRARY.guides().stream().filter(guide -> guide.depth() == Guide.Depth.FULL);
    }

    @ParameterizedTest
    @MethodSource("fullGuides")
    void aFullGuideHasEverySectionInTheOrderOfNeed(Guide guide) {
        assertThat(TEXT.sections(guide))
                .extracting(GuideSection::id)
                .filteredOn(id -> !id.startsWith("note-"))
                .containsExactly(
                        "uses",
                        "replace",
                        "used",
                        "stops",
                        "causes",
                        "risks",
                        "create",
                        "prevent",
                        "snippets",
                        "sources");
    }

    @ParameterizedTest
    @MethodSource("fullGuides")
    void saysWhatTheLogsCannotShow(Guide guide) {
        assertThat(section(guide, "used").markdown())
                .contains("What these logs cannot show")
                .contains(guide.misuse().blindSpots());
    }

    @Test
    void marksWhatNobodyCouldCheck() {
        Guide guide = LIBRARY.guide("cloudflare").orElseThrow();

        assertThat(section(guide, "create").markdown()).contains("### Rights: as few as possible *(unverified)*");
        assertThat(section(guide, "create").unverified()).isTrue();
        assertThat(section(guide, "causes").unverified()).isFalse();
    }

    static Stream<Guide> guides() {
        return LIBRARY.guides().stream();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyMarkIsSeenWhereItsFieldStands(Guide guide) {
        assertThat(guide.unverified())
                .allSatisfy(path -> assertThat(TEXT.sections(marking(guide, path)))
                        .anySatisfy(section -> assertThat(section.unverified()).isTrue()));
    }

    /** The guide as if nothing but this were unverified. */
    private static Guide marking(Guide guide, String path) {
        RecordComponent[] components = Guide.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean marks = components[i].getName().equals("unverified");
                values[i] = marks ? Set.of(path) : components[i].getAccessor().invoke(guide);
            }
            return (Guide) Guide.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void putsTheEmergencyBeforeThePlannedChange() {
        String text =
                section(LIBRARY.guide("cloudflare").orElseThrow(), "replace").markdown();

        assertThat(text.indexOf("In an emergency")).isPositive().isLessThan(text.indexOf("Planned: without a gap"));
        assertThat(text).contains("Rolling ends the old value at once");
    }

    @Test
    void showsEveryProgramUnderItsStore() {
        Guide guide = LIBRARY.guide("stripe").orElseThrow();

        List<GuideSection> programs =
                TEXT.programs(guide, new Snippets(Content.of(Path.of("content"))), List.of(SnippetLanguage.values()));

        assertThat(programs)
                .extracting(GuideSection::title)
                .containsExactly(
                        "Environment variable",
                        "AWS Secrets Manager",
                        "HashiCorp Vault",
                        "CyberArk Conjur",
                        "Google Secret Manager",
                        "Azure Key Vault",
                        "1Password CLI",
                        "Kubernetes secret mount");
        assertThat(programs.getFirst().markdown())
                .containsSubsequence("```java", "```python", "```javascript", "```go", "```csharp")
                .contains("System.getenv(\"STRIPE_SECRET_KEY\")");
    }

    private static GuideSection section(Guide guide, String id) {
        List<GuideSection> found =
                TEXT.sections(guide).stream().filter(s -> s.id().equals(id)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
