package dev.unleak.remedy;

import dev.unleak.content.Content;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.Mode;
import dev.unleak.model.Step;
import dev.unleak.model.UserError;
import dev.unleak.remedy.consumers.ConsumerMark;
import dev.unleak.remedy.consumers.ConsumerSteps;
import dev.unleak.remedy.hook.HookProbe;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.ScanEvent;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** Opens, checks and closes checklists. Blocks on disk; call it off the screen thread. Safe for use by many threads. */
public final class Checklists {
    private static final String REVOKED = "revoke-old";

    private final Store store;
    private final Examiner examiner;
    private final ChecklistBuilder builder;
    private final Clock clock;

    /** Scans a root again and keeps what it finds in the store. */
    @FunctionalInterface
    public interface Rescan {
        /** @throws UserError if the root cannot be audited */
        void scan(Path root, CancelToken cancel);
    }

    public Checklists(Store store, GuideLibrary guides, Content content, Rescan rescan, HookProbe hooks, Clock clock) {
        Playbook playbook = Playbook.load(content);
        this.store = store;
        this.examiner = new Examiner(store, playbook, rescan, new Guards(hooks), clock);
        this.builder = new ChecklistBuilder(guides, playbook);
        this.clock = clock;
    }

    /**
     * With the shipped steps, a full scan with history, and the real hook trial.
     *
     * @param events hears of the scans, from their threads
     */
    public static Checklists of(
            Store store, GuideLibrary guides, RuleSet rules, Scanner scanner, Consumer<ScanEvent> events, Clock clock) {
        Rescan rescan = (root, cancel) -> scanner.scan(ScanRequest.of(root), events, cancel);
        return new Checklists(store, guides, Content.shipped(), rescan, HookProbe.of(rules), clock);
    }

    /**
     * The finding's checklist as it stands, opened now if it was not; PLANNED unless another mode was chosen before.
     * What the last scan saw is taken up; nothing is scanned.
     *
     * @throws UserError if the finding is not in the store any more
     */
    public Checklist open(long findingId) {
        Finding finding = finding(findingId);
        if (store.ledger().mode(findingId).isEmpty()) {
            store.ledger().mode(findingId, Mode.PLANNED);
        }
        examiner.takeUp(finding);
        return built(finding);
    }

    /**
     * Re-orders the steps.
     *
     * @throws UserError if the finding is not in the store any more
     */
    public Checklist mode(long findingId, Mode mode) {
        finding(findingId);
        store.ledger().mode(findingId, mode);
        return open(findingId);
    }

    /**
     * Scans the finding's targets again and looks at every step that the app proves itself; what holds is ticked, what
     * no longer holds falls back to open. After a cancelled scan nothing is ticked.
     *
     * @throws UserError if a target cannot be audited any more
     */
    public Checklist recheck(long findingId, CancelToken cancel) {
        open(findingId);
        examiner.scan(findingId, cancel);
        cancel.check();
        Finding finding = finding(findingId);
        examiner.takeUp(finding);
        examiner.tryGuards(finding, cancel);
        return built(finding);
    }

    /**
     * Ticks a step on the person's word.
     *
     * @param note one sentence on what was done, without any secret; may be empty
     * @throws UserError if the app proves this step itself
     */
    public Checklist attest(long findingId, String step, String who, String note) {
        if (step(findingId, step).selfChecked()) {
            throw new UserError("Unleak proves this step itself; do it, then press Check again.");
        }
        ConsumerSteps.before(step, open(findingId).steps()).ifPresent(consumer -> {
            throw new UserError("Something still needs the old value: \"" + consumer.title()
                    + "\" is open. Finish it first, or turn the checklist to Emergency.");
        });
        return add(findingId, step, Evidence.Kind.ATTESTED, true, who, note);
    }

    /**
     * Writes down what was done to a consumer.
     *
     * @param step the consumer's step
     * @param note one sentence, without any secret; may be empty
     * @throws UserError if no such consumer is known
     */
    public Checklist mark(long findingId, String step, ConsumerMark mark, String who, String note) {
        ConsumerFile consumer = store.consumers().of(findingId).stream()
                .filter(file -> file.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new UserError("This consumer is not known any more; search again."));
        String said = consumer.path() + " " + mark.word() + ". " + note.strip();
        return add(findingId, mark.step(step), Evidence.Kind.ATTESTED, true, who, said);
    }

    /**
     * Takes an attestation, or the word that a step does not apply, back.
     *
     * @throws UserError if the step stands on nobody's word
     */
    public Checklist withdraw(long findingId, String step, String who) {
        Step.State state = step(findingId, step).state();
        if (!Set.of(Step.State.ATTESTED, Step.State.NOT_APPLICABLE).contains(state)) {
            throw new UserError("There is nobody's word on this step to take back.");
        }
        Evidence.Kind kind = state == Step.State.ATTESTED ? Evidence.Kind.ATTESTED : Evidence.Kind.NOT_APPLICABLE;
        return add(findingId, step, kind, false, who, "Taken back.");
    }

    /**
     * Says that a step does not apply. Of the steps that the app proves itself this can be said of a few only: of
     * cleaning the history once the old value is dead, and of the guards against the next leak.
     *
     * @throws UserError if no reason is given, or the step cannot be set aside
     */
    public Checklist notApplicable(long findingId, String step, String who, String reason) {
        if (reason.isBlank()) {
            throw new UserError("Say why this step does not apply; the reason is kept with the finding.");
        }
        Step chosen = step(findingId, step);
        if (chosen.state() == Step.State.VERIFIED) {
            throw new UserError("Unleak has proved this step, so there is nothing to set aside.");
        }
        if (chosen.selfChecked()) {
            checkWaiver(findingId, step);
        }
        return add(findingId, step, Evidence.Kind.NOT_APPLICABLE, true, who, reason);
    }

    /**
     * Whether a person may say now that the step does not apply; {@link #notApplicable} then only asks for a reason.
     */
    public boolean waivable(Checklist checklist, Step step) {
        if (step.state() != Step.State.OPEN) {
            return false;
        }
        return !step.selfChecked()
                || switch (builder.waiver(step.id())) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case REVOKED ->
                        checklist.steps().stream()
                                .noneMatch(other -> other.id().equals(REVOKED) && other.state() == Step.State.OPEN);
                };
    }

    private void checkWaiver(long findingId, String step) {
        switch (builder.waiver(step)) {
            case ALWAYS -> {}
            case NEVER -> throw new UserError("Unleak proves this step itself, and it applies to every leak.");
            case REVOKED -> {
                if (step(findingId, REVOKED).state() == Step.State.OPEN) {
                    throw new UserError(
                            "Revoke the old value first: while it works, whoever finds it here can use it.");
                }
            }
        }
    }

    /** @throws UserError naming the first required step that is open */
    public Checklist close(long findingId) {
        Checklist checklist = open(findingId);
        checklist.steps().stream()
                .filter(step -> step.required() && step.state() == Step.State.OPEN)
                .findFirst()
                .ifPresent(step -> {
                    throw new UserError(
                            "This cannot be closed yet, because a required step is open: " + step.title() + ".");
                });
        store.findings().state(findingId, Finding.State.CLOSED);
        return open(findingId);
    }

    private Checklist add(long findingId, String step, Evidence.Kind kind, boolean holds, String who, String note) {
        store.ledger().add(new Evidence(findingId, step, kind, holds, who, note.strip(), clock.instant()));
        return built(finding(findingId));
    }

    private Step step(long findingId, String id) {
        return open(findingId).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError("This checklist has no step '" + id + "'; open it again."));
    }

    private Finding finding(long id) {
        return store.findings()
                .find(id)
                .orElseThrow(() -> new UserError("This finding is not stored any more; audit its folder again."));
    }

    private Checklist built(Finding finding) {
        Mode mode = store.ledger().mode(finding.id()).orElse(Mode.PLANNED);
        return builder.build(
                finding,
                mode,
                examiner.traits(finding),
                store.consumers().of(finding.id()),
                new Standing(store.ledger().of(finding.id())));
    }
}
