package dev.unleak.remedy;

import dev.unleak.content.Content;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Step;
import dev.unleak.model.Where;
import dev.unleak.remedy.hook.HookTrial;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** One finding in a real store, whose places and hook a test decides; the next scan will see them so. */
final class Repair implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    final Store store;
    final Path root;
    final Checklists checklists;
    final long finding;

    private final String guide;
    private final List<Occurrence> places = new ArrayList<>();
    private final List<NotSearched> notSearched = new ArrayList<>();
    private HookTrial.Outcome hook = new HookTrial.Outcome(false, "No pre-commit hook is installed.");

    Repair(Path folder, Rotation rotation, Occurrence... places) throws IOException {
        root = Files.createDirectories(folder.resolve("shop-api"));
        guide = AcmeGuides.id(rotation);
        store = Store.open(folder.resolve("unleak.db"));
        checklists = new Checklists(
                store,
                AcmeGuides.write(folder.resolve("pack")),
                Content.shipped(),
                (_, _) -> scan(),
                (_, _, _) -> hook,
                Clock.fixed(NOW, ZoneOffset.UTC));
        this.places.addAll(List.of(places));
        finding = scan();
    }

    static Occurrence at(Where where, String path, boolean pushed, String... refs) {
        CommitInfo commit = new CommitInfo("ab".repeat(20), "Ada", "ada@example.com", NOW.minusSeconds(9999), "Begin");
        Optional<CommitInfo> held = where.inObjects() && where != Where.INDEX ? Optional.of(commit) : Optional.empty();
        Place place = new Place(where, path, Optional.empty(), held, held, Optional.empty(), List.of(refs), pushed);
        return new Occurrence(place, new Position(1, 1, 1, 9), "acme-key", 0.9, "", List.of());
    }

    Repair inRepository() throws GitAPIException {
        Git.init().setDirectory(root.toFile()).call().close();
        return this;
    }

    void now(Occurrence... now) {
        places.clear();
        places.addAll(List.of(now));
    }

    void unreadable(String path) {
        notSearched.add(new NotSearched(path, NotSearched.Why.UNREADABLE, 5, path + " cannot be read."));
    }

    void readable() {
        notSearched.clear();
    }

    void hook(boolean refuses, String sentence) {
        hook = new HookTrial.Outcome(refuses, sentence);
    }

    long scan() {
        long target = store.targets().at(root.toString()).id();
        Finding seen = new Finding(
                0,
                new Fingerprint("0".repeat(64)),
                "acme-key",
                "Acme key",
                "acme_…",
                Severity.HIGH,
                0.9,
                guide,
                "M3.1",
                List.of(),
                List.copyOf(places),
                Finding.State.OPEN,
                Optional.empty());
        ScanSummary summary = new ScanSummary(root.toString(), 3, 0, 0, 0, 99, 0.1, List.copyOf(notSearched), true);
        List<Finding> kept = store.scans().keep(target, summary, places.isEmpty() ? List.of() : List.of(seen), true);
        return kept.isEmpty() ? 0 : kept.getFirst().id();
    }

    Checklist recheck() {
        return checklists.recheck(finding, new CancelToken());
    }

    Step step(String id) {
        return checklists.open(finding).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Step.State state(String id) {
        return step(id).state();
    }

    /** Ticks every step that is left to a person's word. */
    void attestAll() {
        checklists.open(finding).steps().stream()
                .filter(step -> !step.selfChecked())
                .forEach(step -> checklists.attest(finding, step.id(), "Ada", "Done."));
    }

    @Override
    public void close() {
        store.close();
    }
}
