package dev.unleak.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingTest {
    @TempDir
    Path folder;

    @Test
    void fillsInWhatTheGuideKnows() throws IOException {
        assertThat(Wording.fill("Look for {consumers.symbols}.", acme(Rotation.OVERLAP)))
                .isEqualTo("Look for `ACME_KEY`, `api.acme.example`.");
        assertThat(Wording.fill("Read: {misuse.logs}.", acme(Rotation.OVERLAP)))
                .isEqualTo("Read: Audit log (Settings > Log), kept for 30 days.");
        assertThat(Wording.list("create.steps", acme(Rotation.OVERLAP))).containsExactly("Press New.");
    }

    @Test
    void leavesOutALineThatTheGuideCannotFill() throws IOException {
        String text = "First.\n\nNever: {rotate.summary}\n\nLast.";
        assertThat(Wording.fill(text, acme(Rotation.OVERLAP))).isEqualTo("First.\n\nLast.");
        assertThat(Wording.fill(text, Optional.empty())).isEqualTo("First.\n\nLast.");
        assertThat(Wording.list("create.steps", Optional.empty())).isEmpty();
    }

    @Test
    void marksWhatNobodyChecked() throws IOException {
        assertThat(Wording.fill("It works on for: {revoke.delay}.", acme(Rotation.OVERLAP)))
                .isEqualTo("It works on for: five minutes (not checked).");
    }

    @Test
    void doesNotEndASentenceTwice() throws IOException {
        assertThat(Wording.fill("For {rotate.grace}.", acme(Rotation.GRACE))).isEqualTo("For 24 hours.");
    }

    @Test
    void leavesNoPlaceholderInAnyStepOfAnyShippedGuide() {
        GuideLibrary guides = GuideLibrary.load(Content.shipped());
        for (StepTemplate step : Playbook.load(Content.shipped()).steps()) {
            for (StepTemplate.Text text : step.texts()) {
                assertThat(guides.guides())
                        .allSatisfy(guide -> assertThat(Wording.fill(text.text(), Optional.of(guide)))
                                .isNotBlank()
                                .doesNotContain("{", "}", "..", "\n\n\n"));
                assertThat(Wording.fill(text.text(), Optional.empty())).isNotBlank();
            }
        }
    }

    private Optional<Guide> acme(Rotation rotation) throws IOException {
        return AcmeGuides.write(folder).guide(AcmeGuides.id(rotation));
    }
}
