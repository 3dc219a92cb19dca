package dev.unleak.remedy;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Step;
import dev.unleak.model.Target;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.Repository;

/**
 * Looks for itself and writes down what it saw, each time that differs from what it saw last. What a leak was once like
 * is read back from that evidence, so that a step does not vanish when it is done.
 */
final class Examiner {
    private static final String US = "Unleak";

    private final Store store;
    private final Playbook playbook;
    private final Checklists.Rescan rescan;
    private final Guards guards;
    private final Clock clock;

    Examiner(Store store, Playbook playbook, Checklists.Rescan rescan, Guards guards, Clock clock) {
        this.store = store;
        this.playbook = playbook;
        this.rescan = rescan;
        this.guards = guards;
        this.clock = clock;
    }

    void scan(long findingId, CancelToken cancel) {
        for (Path root : roots(findingId)) {
            rescan.scan(root, cancel);
        }
    }

    /** Writes down what the last scan says. */
    void takeUp(Finding finding) {
        ScanFacts facts = facts(finding);
        record(finding, proof -> proof.byScan() ? Optional.of(facts.of(proof)) : Optional.empty());
    }

    /** Tries ignore rules and hooks in every repository that held it. */
    void tryGuards(Finding finding, CancelToken cancel) {
        List<Path> trees =
                roots(finding.id()).stream().filter(Examiner::hasTree).toList();
        List<Place> places =
                finding.occurrences().stream().map(Occurrence::place).toList();
        record(finding, proof -> switch (proof) {
            case IGNORED -> all(trees, root -> Guards.ignored(root, places));
            case HOOK -> all(trees, root -> guards.hook(root, cancel));
            case WORKING_TREE, INDEX, HEAD, REFS, REMOTE, LEFTOVERS -> Optional.empty();
        });
    }

    /** What the leak is or was like. */
    Set<Trait> traits(Finding finding) {
        ScanFacts facts = facts(finding);
        Standing standing = standing(finding);
        List<Path> roots = roots(finding.id());
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            boolean now = switch (trait) {
                case REPOSITORY -> roots.stream().anyMatch(Examiner::isRepository);
                case CHECKOUT -> roots.stream().anyMatch(Examiner::hasTree);
                case COMMITTED -> facts.holdsIn(Proof.REFS);
                case PUSHED -> facts.holdsIn(Proof.REMOTE);
                case LEFTOVER -> facts.holdsIn(Proof.LEFTOVERS);
            };
            if (now || wasLookedFor(trait, standing)) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private boolean wasLookedFor(Trait trait, Standing standing) {
        return playbook.steps().stream()
                .filter(step -> step.when().contains(trait) && step.proof().isPresent())
                .anyMatch(step -> standing.lastProof(step.id()).isPresent());
    }

    private void record(Finding finding, Function<Proof, Optional<Fact>> look) {
        Standing standing = standing(finding);
        Set<Trait> traits = traits(finding);
        for (StepTemplate step : playbook.steps()) {
            if (traits.containsAll(step.when())) {
                step.proof()
                        .flatMap(look)
                        .filter(fact -> isNews(step.id(), fact, standing))
                        .ifPresent(fact -> store.ledger()
                                .add(new Evidence(
                                        finding.id(),
                                        step.id(),
                                        Evidence.Kind.VERIFIED,
                                        fact.holds(),
                                        US,
                                        fact.note(),
                                        clock.instant())));
            }
        }
    }

    /** A step that was set aside stays so until it is done: that the reason still stands is no news. */
    private static boolean isNews(String step, Fact fact, Standing standing) {
        if (standing.state(step) == Step.State.NOT_APPLICABLE && !fact.holds()) {
            return false;
        }
        Optional<Evidence> last = standing.lastProof(step);
        boolean turned = last.filter(proof -> proof.holds() == fact.holds()).isEmpty();
        boolean reworded =
                last.filter(proof -> proof.note().equals(fact.note())).isEmpty();
        return turned || (reworded && standing.state(step) == Step.State.OPEN);
    }

    private static Optional<Fact> all(List<Path> roots, Function<Path, Fact> look) {
        List<Fact> facts = roots.stream().map(look).toList();
        return facts.stream()
                .filter(fact -> !fact.holds())
                .findFirst()
                .or(() -> facts.stream().findFirst());
    }

    private ScanFacts facts(Finding finding) {
        List<NotSearched> notSearched = store.findings().targetsOf(finding.id()).stream()
                .flatMap(target -> store.scans().last(target).stream())
                .map(ScanSummary::notSearched)
                .flatMap(List::stream)
                .toList();
        return new ScanFacts(finding.occurrences(), notSearched);
    }

    private Standing standing(Finding finding) {
        return new Standing(store.ledger().of(finding.id()));
    }

    private List<Path> roots(long findingId) {
        return store.findings().targetsOf(findingId).stream()
                .flatMap(id -> store.targets().find(id).stream())
                .map(Target::root)
                .map(Path::of)
                .toList();
    }

    private static boolean isRepository(Path root) {
        return Guards.repository(root).map(Examiner::closed).isPresent();
    }

    private static boolean hasTree(Path root) {
        return Guards.repository(root)
                .map(repository -> !closed(repository).isBare())
                .orElse(false);
    }

    private static Repository closed(Repository repository) {
        repository.close();
        return repository;
    }
}
