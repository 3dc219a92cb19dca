package dev.unleak.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideLibraryTest {
    private static final Content SHIPPED = Content.of(Path.of("content"));

    @TempDir
    Path own;

    @Test
    void readsEveryShippedGuide() {
        GuideLibrary library = GuideLibrary.load(SHIPPED);

        assertThat(library.guides()).extracting(Guide::id).contains("cloudflare");
        assertThat(library.guide("no-such-guide")).isEmpty();
    }

    @Test
    void aUsersGuideReplacesTheShippedOneOfTheSameId() throws IOException {
        ownGuide("cloudflare", shippedText("cloudflare").replace("title: Cloudflare API credential", "title: Ours"));

        GuideLibrary library = GuideLibrary.load(SHIPPED, Content.of(own));

        assertThat(library.guide("cloudflare").orElseThrow().title()).isEqualTo("Ours");
        assertThat(library.guides()).hasSameSizeAs(GuideLibrary.load(SHIPPED).guides());
    }

    @Test
    void aUsersGuideOfANewIdIsAddedInOrderOfTitle() throws IOException {
        ownGuide(
                "house",
                shippedText("cloudflare")
                        .replace("id: cloudflare\n", "id: house\n")
                        .replace("title: Cloudflare API credential", "title: A house key"));

        GuideLibrary library = GuideLibrary.load(SHIPPED, Content.of(own));

        assertThat(library.guides())
                .extracting(Guide::title)
                .contains("A house key")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void aMisspeltKeyIsNamedWithItsFile() throws IOException {
        ownGuide("cloudflare", shippedText("cloudflare").replace("shown_once:", "shown_onse:"));

        assertThatThrownBy(() -> GuideLibrary.load(SHIPPED, Content.of(own)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("cloudflare.yaml")
                .hasMessageContaining("shown_onse");
    }

    @Test
    void anUnverifiedMarkMustNameAFieldThatIsThere() throws IOException {
        ownGuide("cloudflare", shippedText("cloudflare").replace("- create.scopes", "- create.scope"));

        assertThatThrownBy(() -> GuideLibrary.load(SHIPPED, Content.of(own)))
                .hasMessageContaining("'unverified' names create.scope");
    }

    @Test
    void aMarkCountsForTheFieldAndForWhatHoldsIt() {
        Guide guide = GuideLibrary.load(SHIPPED).guide("cloudflare").orElseThrow();

        assertThat(guide.isUnverified("create.scopes")).isTrue();
        assertThat(guide.isUnverified("create")).isTrue();
        assertThat(guide.isUnverified("create.steps")).isFalse();
        assertThat(guide.isUnverified("crea")).isFalse();
    }

    private static String shippedText(String id) throws IOException {
        return Files.readString(Path.of("content/guides", id + ".yaml"));
    }

    private void ownGuide(String id, String text) throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("guides")).resolve(id + ".yaml"), text);
    }
}
