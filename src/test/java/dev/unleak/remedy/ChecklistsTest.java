package dev.unleak.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.Mode;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Step;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistsTest {
    private static final Occurrence FILE = Repair.at(Where.WORKING_TREE, ".env", false);
    private static final Occurrence HEAD = Repair.at(Where.HEAD, "app.yml", true, "main", "origin/main");
    private static final Occurrence HISTORY = Repair.at(Where.HISTORY, "app.yml", true, "main", "origin/main");
    private static final Occurrence STASH = Repair.at(Where.STASH, "app.yml", false);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Repair repair;

    @AfterEach
    void close() {
        repair.close();
    }

    @Test
    void opensPlannedWithWhatTheLastScanSaw() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE, HEAD).inRepository();

        Checklist checklist = repair.checklists.open(repair.finding);

        assertThat(checklist.mode()).isEqualTo(Mode.PLANNED);
        assertThat(checklist.closable()).isFalse();
        assertThat(repair.step("working-tree").evidence().orElseThrow().note()).isEqualTo("It stands in .env.");
        assertThat(repair.state("index")).isEqualTo(Step.State.VERIFIED);
        assertThat(repair.step("remote").evidence().orElseThrow().who()).isEqualTo("Unleak");
        assertThat(repair.store.ledger().open()).containsExactly(repair.finding);
    }

    @Test
    void lookingAgainWithoutNewsWritesNothing() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE, HEAD).inRepository();
        int entries = repair.recheck().ledger().size();

        assertThat(repair.recheck().ledger()).hasSize(entries);
        assertThat(repair.checklists.open(repair.finding).ledger()).hasSize(entries);
    }

    @Test
    void modeChangesTheOrderAndIsRemembered() throws IOException {
        repair = new Repair(folder, Rotation.ROLL_NOW, FILE);

        Checklist emergency = repair.checklists.mode(repair.finding, Mode.EMERGENCY);

        assertThat(emergency.steps().getFirst().id()).isEqualTo("revoke-old");
        assertThat(emergency.steps().getFirst().title()).isEqualTo("Roll it now");
        assertThat(emergency.steps().getFirst().actions()).containsExactly("Press Roll now.");
        assertThat(repair.checklists.open(repair.finding).mode()).isEqualTo(Mode.EMERGENCY);
        Checklist planned = repair.checklists.mode(repair.finding, Mode.PLANNED);
        assertThat(planned.steps()).extracting(Step::title).contains("Make a second one, do not roll the old one");
    }

    @Test
    void ticksWhatIsGoneAndFallsBackWhenItReturns() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE, HEAD, STASH).inRepository();
        repair.recheck();

        repair.now(HISTORY, STASH);
        repair.recheck();
        assertThat(repair.state("working-tree")).isEqualTo(Step.State.VERIFIED);
        assertThat(repair.state("head")).isEqualTo(Step.State.VERIFIED);
        assertThat(repair.state("refs")).isEqualTo(Step.State.OPEN);
        assertThat(repair.state("leftovers")).isEqualTo(Step.State.OPEN);

        repair.now();
        repair.recheck();
        for (String step : List.of("refs", "remote", "leftovers", "index")) {
            assertThat(repair.state(step)).as(step).isEqualTo(Step.State.VERIFIED);
        }

        repair.now(FILE, HEAD, STASH);
        repair.recheck();
        for (String step : List.of("working-tree", "head", "refs", "remote", "leftovers")) {
            assertThat(repair.state(step)).as(step).isEqualTo(Step.State.OPEN);
        }
        assertThat(repair.checklists.open(repair.finding).ledger())
                .filteredOn(entry -> entry.step().equals("working-tree"))
                .extracting(Evidence::holds, Evidence::at)
                .containsExactly(tuple(false, Repair.NOW), tuple(true, Repair.NOW), tuple(false, Repair.NOW));
    }

    @Test
    void fallsBackAfterAnyScanNotOnlyAfterARecheck() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        repair.now();
        repair.recheck();
        assertThat(repair.state("working-tree")).isEqualTo(Step.State.VERIFIED);

        repair.now(FILE);
        repair.scan();

        assertThat(repair.state("working-tree")).isEqualTo(Step.State.OPEN);
    }

    @Test
    void aStepAppearsWhenARewriteLeavesOldCommitsBehind() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, HEAD).inRepository();
        assertThat(repair.checklists.open(repair.finding).steps())
                .extracting(Step::id)
                .doesNotContain("leftovers");

        repair.now(Repair.at(Where.REFLOG, "app.yml", false));
        repair.recheck();

        assertThat(repair.state("refs")).isEqualTo(Step.State.VERIFIED);
        assertThat(repair.state("leftovers")).isEqualTo(Step.State.OPEN);
    }

    @Test
    void doesNotTakeAnUnreadableFileForACleanOne() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        repair.now();
        repair.unreadable(".env");
        repair.recheck();
        assertThat(repair.state("working-tree")).isEqualTo(Step.State.OPEN);
        assertThat(repair.step("working-tree").evidence().orElseThrow().note())
                .contains("1 place could not be read", ".env cannot be read.");

        repair.readable();
        repair.recheck();
        assertThat(repair.state("working-tree")).isEqualTo(Step.State.VERIFIED);
    }

    @Test
    void theIgnoreStepFollowsTheRepositorysRules() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE).inRepository();
        repair.recheck();
        assertThat(repair.state("ignored")).isEqualTo(Step.State.OPEN);

        Files.writeString(repair.root.resolve(".gitignore"), ".env\n");
        repair.recheck();
        assertThat(repair.state("ignored")).isEqualTo(Step.State.VERIFIED);

        Files.delete(repair.root.resolve(".gitignore"));
        repair.recheck();
        assertThat(repair.state("ignored")).isEqualTo(Step.State.OPEN);
    }

    @Test
    void theHookStepFollowsTheTrial() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE).inRepository();
        repair.recheck();
        assertThat(repair.state("hook")).isEqualTo(Step.State.OPEN);
        repair.hook(true, "The hook refused.");
        repair.recheck();
        assertThat(repair.state("hook")).isEqualTo(Step.State.VERIFIED);
        repair.hook(false, "The hook was changed.");
        repair.recheck();
        assertThat(repair.step("hook").evidence().orElseThrow().note()).isEqualTo("The hook was changed.");
        assertThat(repair.state("hook")).isEqualTo(Step.State.OPEN);
    }

    @Test
    void aPersonsWordCarriesWhoWhenAndNoteAndCanBeTakenBack() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);

        repair.checklists.attest(repair.finding, "revoke-old", "Ada", " Deleted in the console. ");
        assertThat(repair.step("revoke-old").evidence())
                .hasValue(new Evidence(
                        repair.finding,
                        "revoke-old",
                        Evidence.Kind.ATTESTED,
                        true,
                        "Ada",
                        "Deleted in the console.",
                        Repair.NOW));
        assertThat(repair.state("revoke-old")).isEqualTo(Step.State.ATTESTED);

        repair.checklists.withdraw(repair.finding, "revoke-old", "Ada");
        assertThat(repair.state("revoke-old")).isEqualTo(Step.State.OPEN);
        assertThatThrownBy(() -> repair.checklists.withdraw(repair.finding, "revoke-old", "Ada"))
                .isInstanceOf(UserError.class);
        assertThat(repair.checklists.open(repair.finding).ledger())
                .as("the ledger keeps both")
                .filteredOn(entry -> entry.step().equals("revoke-old"))
                .hasSize(2);
    }

    @Test
    void nobodyCanTickWhatUnleakProves() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        assertThatThrownBy(() -> repair.checklists.attest(repair.finding, "working-tree", "Ada", "Gone, honestly."))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Unleak proves this step itself");
        assertThatThrownBy(() -> repair.checklists.notApplicable(repair.finding, "working-tree", "Ada", "Because."))
                .isInstanceOf(UserError.class);
        assertThat(repair.state("working-tree")).isEqualTo(Step.State.OPEN);
    }

    @Test
    void historyMayBeLeftOnceTheOldValueIsDead() throws IOException, GitAPIException {
        repair = new Repair(folder, Rotation.OVERLAP, HISTORY).inRepository();
        assertThatThrownBy(() -> repair.checklists.notApplicable(repair.finding, "refs", "Ada", "Revoked."))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Revoke the old value first");

        repair.checklists.attest(repair.finding, "revoke-old", "Ada", "");
        assertThatThrownBy(() -> repair.checklists.notApplicable(repair.finding, "refs", "Ada", " "))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Say why");
        repair.checklists.notApplicable(repair.finding, "refs", "Ada", "The value is dead.");
        assertThat(repair.state("refs")).isEqualTo(Step.State.NOT_APPLICABLE);

        repair.now(HISTORY, Repair.at(Where.HISTORY, "old.yml", false, "topic"));
        repair.recheck();
        assertThat(repair.state("refs")).as("that it is still there is known").isEqualTo(Step.State.NOT_APPLICABLE);
        repair.now();
        repair.recheck();
        assertThat(repair.state("refs")).isEqualTo(Step.State.VERIFIED);
        repair.now(HISTORY);
        repair.recheck();
        assertThat(repair.state("refs")).as("that it came back is not").isEqualTo(Step.State.OPEN);
    }

    @Test
    void cannotBeClosedWhileARequiredStepIsOpen() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        repair.attestAll();
        assertThatThrownBy(() -> repair.checklists.close(repair.finding))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Take it out of the files");

        repair.now();
        assertThat(repair.recheck().closable()).isTrue();
        repair.checklists.withdraw(repair.finding, "logs", "Ada");
        assertThatThrownBy(() -> repair.checklists.close(repair.finding))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Find out whether a stranger used it");
        assertThat(repair.checklists.open(repair.finding).finding().state()).isEqualTo(Finding.State.OPEN);
    }

    @Test
    void stepsThatAreOnlyAdvisedDoNotHinderClosing() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        for (String step : List.of("logs", "make-new", "deploy-new", "revoke-old")) {
            repair.checklists.attest(repair.finding, step, "Ada", "");
        }
        repair.now();
        repair.recheck();

        assertThat(repair.checklists.close(repair.finding).finding().state()).isEqualTo(Finding.State.CLOSED);
        assertThat(repair.state("watch")).isEqualTo(Step.State.OPEN);
    }

    @Test
    void aClosedFindingThatComesBackIsReopenedWithItsStepOpen() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        repair.attestAll();
        repair.now();
        repair.recheck();
        repair.checklists.close(repair.finding);

        repair.now(FILE);
        Checklist back = repair.recheck();

        assertThat(back.finding().state()).isEqualTo(Finding.State.REOPENED);
        assertThat(back.closable()).isFalse();
        assertThat(repair.state("working-tree")).isEqualTo(Step.State.OPEN);
        assertThat(repair.state("revoke-old")).isEqualTo(Step.State.ATTESTED);
    }

    @Test
    void aFindingWithoutAGuideHasAGenericChecklist() throws IOException {
        repair = new Repair(folder, Rotation.UNKNOWN, FILE);
        Checklist checklist = repair.checklists.open(repair.finding);
        assertThat(checklist.steps())
                .extracting(Step::id)
                .containsExactly(
                        "working-tree", "consumers", "logs", "team", "make-new", "deploy-new", "revoke-old", "watch");
        assertThat(checklist.steps()).allSatisfy(step -> {
            assertThat(step.text()).isNotBlank().doesNotContain("{");
            assertThat(step.actions()).isEmpty();
        });
    }

    @Test
    void aCancelledRecheckTicksNothing() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        int entries = repair.checklists.open(repair.finding).ledger().size();
        repair.now();
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        assertThatThrownBy(() -> repair.checklists.recheck(repair.finding, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(repair.store.ledger().of(repair.finding)).hasSize(entries);
    }

    @Test
    void saysThatAFindingOrStepIsNotThere() throws IOException {
        repair = new Repair(folder, Rotation.OVERLAP, FILE);
        assertThatThrownBy(() -> repair.checklists.open(4711)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> repair.checklists.mode(4711, Mode.EMERGENCY)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> repair.checklists.attest(repair.finding, "dance", "Ada", ""))
                .isInstanceOf(UserError.class);
    }
}
