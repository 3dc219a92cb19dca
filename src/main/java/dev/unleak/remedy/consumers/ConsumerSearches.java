package dev.unleak.remedy.consumers;

import dev.unleak.detect.Detector;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.CancelToken;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerSearch;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.Mode;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Target;
import dev.unleak.model.UserError;
import dev.unleak.scan.ContextReader;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.MaskedText;
import dev.unleak.scan.ScanEvent;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Searches folders for what uses a finding's credential, and keeps the result. Blocks on disk; call it off the screen
 * thread. Safe for use by many threads.
 */
public final class ConsumerSearches {
    /** In so many places the value's name is looked for. */
    private static final int MOST_PLACES = 8;

    private static final int MOST_TOLD = 300;

    private final Store store;
    private final GuideLibrary guides;
    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final Clock clock;

    public ConsumerSearches(
            Store store, GuideLibrary guides, Detector detector, Fingerprinter fingerprinter, Clock clock) {
        this.store = store;
        this.guides = guides;
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.clock = clock;
    }

    /**
     * Where a search begins unless the person says otherwise: where the finding stood, and what was searched before.
     */
    public List<Path> folders(long finding) {
        Set<Path> folders = new LinkedHashSet<>(targets(finding));
        store.consumers().searches(finding).forEach(search -> folders.add(Path.of(search.root())));
        return folders.stream().filter(Files::isDirectory).toList();
    }

    /**
     * Searches each folder. A consumer that is new, or still holds the old value though it was done, opens what was
     * ticked for it again.
     *
     * @param events progress, from this thread
     * @throws UserError if the finding is not stored any more, or a folder cannot be read
     * @throws java.util.concurrent.CancellationException if somebody asked to stop; folders searched before that count
     */
    public void search(long findingId, Collection<Path> folders, Consumer<ScanEvent> events, CancelToken cancel) {
        Finding finding = store.findings()
                .find(findingId)
                .orElseThrow(() -> new UserError("This finding is not stored any more; audit its folder again."));
        Sought sought = Sought.of(finding, guides.guide(finding.guide()), names(finding, cancel));
        for (Path folder : folders) {
            search(sought, folder.toAbsolutePath().normalize(), events, cancel);
        }
    }

    /** The text for the team, as {@link TeamText} has it; whatever looks like a secret in it is masked. */
    public String teamText(Finding finding, Mode mode, String when, String ask) {
        TeamText text = new TeamText(
                finding, guides.guide(finding.guide()), mode, store.consumers().of(finding.id()), when, ask);
        return MaskedText.of(text.text(clock.instant(), clock.getZone()), detector);
    }

    private void search(Sought sought, Path root, Consumer<ScanEvent> events, CancelToken cancel) {
        if (!Files.isDirectory(root)) {
            throw new UserError(
                    "The folder " + root + " is not there any more; take it off the list or choose it again.");
        }
        try {
            FolderSearch done = new FolderSearch(root, detector, fingerprinter, sought, events, cancel).run();
            List<NotSearched> left = done.notSearched();
            keep(
                    sought.finding().id(),
                    new ConsumerSearch(
                            root.toString(),
                            clock.instant(),
                            done.files(),
                            done.bytes(),
                            List.copyOf(sought.names().keySet()),
                            left.subList(0, Math.min(MOST_TOLD, left.size())),
                            Math.max(0, left.size() - MOST_TOLD)),
                    done.consumers());
        } catch (IOException e) {
            throw new UserError(root + " cannot be read to its end (" + e.getMessage() + "); check the disk.", e);
        }
    }

    private void keep(long finding, ConsumerSearch search, List<ConsumerFile> seen) {
        Map<String, ConsumerFile> before =
                store.consumers().of(finding).stream().collect(Collectors.toMap(ConsumerFile::step, file -> file));
        store.consumers().keep(finding, search, seen);
        List<Evidence> ledger = store.ledger().of(finding);
        Fallback.of(finding, search, seen, before, ledger, clock.instant()).forEach(store.ledger()::add);
    }

    /** The names that tell, of those that the value is given where it was found. */
    private Set<String> names(Finding finding, CancelToken cancel) {
        ContextReader reader = new ContextReader(detector, fingerprinter);
        Set<String> names = new LinkedHashSet<>();
        List<Path> roots = targets(finding.id());
        for (Occurrence occurrence :
                finding.occurrences().stream().limit(MOST_PLACES).toList()) {
            for (Path root : roots) {
                cancel.check();
                reader.around(root, finding, occurrence, 0).stream()
                        .flatMap(line -> ValueNames.of(line, finding.masked()).stream())
                        .filter(name -> MaskedText.of(name, detector).equals(name))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private List<Path> targets(long finding) {
        return store.findings().targetsOf(finding).stream()
                .flatMap(id -> store.targets().find(id).stream())
                .map(Target::root)
                .map(Path::of)
                .toList();
    }
}
