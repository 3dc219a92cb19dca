package dev.unleak.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.content.Yaml;
import dev.unleak.model.Mode;
import dev.unleak.model.Phase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookTest {
    private final Playbook playbook = Playbook.load(Content.shipped());

    @ParameterizedTest
    @CsvSource({
        "PLANNED, OVERLAP, make-new deploy-new revoke-old",
        "PLANNED, ROLL_NOW, make-new deploy-new revoke-old",
        "PLANNED, GRACE, make-new deploy-new revoke-old",
        "PLANNED, TWO_SLOT, deploy-new revoke-old",
        "PLANNED, SINGLE, revoke-old make-new deploy-new",
        "PLANNED, UNKNOWN, make-new deploy-new revoke-old",
        "EMERGENCY, OVERLAP, revoke-old make-new deploy-new",
        "EMERGENCY, ROLL_NOW, revoke-old make-new deploy-new",
        "EMERGENCY, GRACE, revoke-old make-new deploy-new",
        "EMERGENCY, TWO_SLOT, revoke-old deploy-new",
        "EMERGENCY, SINGLE, revoke-old make-new deploy-new",
        "EMERGENCY, UNKNOWN, revoke-old make-new deploy-new"
    })
    void rotationAndModeDecideTheOrder(Mode mode, Rotation rotation, String expected) {
        Set<String> changing = Set.of("make-new", "deploy-new", "revoke-old");
        assertThat(ids(mode, rotation, EnumSet.allOf(Trait.class)).stream().filter(changing::contains))
                .containsExactly(expected.split(" "));
    }

    @Test
    void anEmergencyBeginsByCuttingAccess() {
        assertThat(ids(Mode.EMERGENCY, Rotation.OVERLAP, EnumSet.allOf(Trait.class)))
                .startsWith("revoke-old");
        assertThat(ids(Mode.PLANNED, Rotation.OVERLAP, EnumSet.allOf(Trait.class)))
                .startsWith("working-tree");
    }

    @Test
    void phasesFollowOneAnother() {
        List<Phase> phases =
                playbook.plan(new Situation(Mode.PLANNED, Rotation.OVERLAP, EnumSet.allOf(Trait.class))).stream()
                        .map(Playbook.Placed::phase)
                        .toList();
        assertThat(phases).isSorted().containsOnlyOnceElementsOf(List.of(Phase.MONITOR));
        assertThat(phases).contains(Phase.values());
    }

    @Test
    void exposureDecidesWhichStepsApply() {
        assertThat(ids(Mode.PLANNED, Rotation.OVERLAP, Set.of()))
                .contains("working-tree", "revoke-old")
                .doesNotContain("index", "head", "refs", "remote", "copies", "leftovers", "ignored", "hook");
        assertThat(ids(Mode.PLANNED, Rotation.OVERLAP, EnumSet.of(Trait.REPOSITORY, Trait.CHECKOUT)))
                .contains("index", "head", "ignored", "hook")
                .doesNotContain("refs", "remote", "leftovers");
        assertThat(ids(Mode.PLANNED, Rotation.OVERLAP, EnumSet.of(Trait.REPOSITORY, Trait.COMMITTED)))
                .as("a bare repository, local only")
                .contains("head", "refs")
                .doesNotContain("index", "remote", "copies", "ignored", "hook");
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderHasAllStepsThatAreNotReplaced(Mode mode) {
        for (Rotation rotation : Rotation.values()) {
            Set<String> missing = new java.util.TreeSet<>(
                    playbook.steps().stream().map(StepTemplate::id).toList());
            ids(mode, rotation, EnumSet.allOf(Trait.class)).forEach(missing::remove);
            assertThat(missing).isSubsetOf("make-new");
            assertThat(missing.isEmpty()).isEqualTo(rotation != Rotation.TWO_SLOT);
        }
    }

    @Test
    void everyRequiredStepSaysWhy() {
        for (StepTemplate step : playbook.steps()) {
            assertThat(step.texts())
                    .as(step.id())
                    .allSatisfy(text -> assertThat(text.text().contains("Required")
                                    || text.text().contains("Not required"))
                            .isEqualTo(step.required() || step.id().equals("copies")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "steps: [{id: a, proof: magic, texts: [{title: t, text: t}]}] | 'proof' must be one of",
                "steps: [{id: a, wen: [], texts: [{title: t, text: t}]}] | unknown key wen",
                "steps: [{id: a, texts: [{title: t, text: 'x {nope}'}]}] | unknown placeholder nope",
                "steps: [{id: a, texts: [{title: t, text: t, actions: nope}]}] | 'actions' must be one of",
                "steps: [{id: a, texts: [{mode: planned, title: t, text: t}]}] | the last of 'texts'",
                "steps: [{id: a, texts: []}] | the last of 'texts'",
                "orders: [{mode: planned, phases: [{phase: rotate, steps: [b]}]}] | step b is unknown",
                "orders: [{mode: planned, phases: [{phase: dance}]}] | 'phase' must be one of",
                "orders: [{mode: planned, phases: []}] | no order for mode emergency"
            })
    void saysWhatIsWrongInTheFile(String text, String complaint) {
        assertThatThrownBy(() -> Playbook.parse(Yaml.parse("repair.yaml", "schema: 1\n" + text)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining(complaint);
    }

    private List<String> ids(Mode mode, Rotation rotation, Set<Trait> traits) {
        return playbook.plan(new Situation(mode, rotation, traits)).stream()
                .map(placed -> placed.step().id())
                .toList();
    }
}
