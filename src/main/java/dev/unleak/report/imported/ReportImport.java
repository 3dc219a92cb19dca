package dev.unleak.report.imported;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.source.Failures;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes findings of another tool's report: looks at each place itself, and keeps fingerprint and mask, never a value.
 * Importing the same report again changes nothing but what the places look like now.
 */
public final class ReportImport {
    private final RuleSet rules;
    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final Store store;
    private final Clock clock;

    public ReportImport(RuleSet rules, Detector detector, Fingerprinter fingerprinter, Store store, Clock clock) {
        this.rules = rules;
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Reads the report and keeps what it tells; blocks.
     *
     * @param root the folder or repository that the report is about
     * @throws UserError if the report or the folder cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled; then nothing is kept
     */
    public ImportSummary run(Path report, Path root, CancelToken cancel) {
        ForeignReport read = ReportReader.read(report);
        Redaction redaction = new Redaction(read.results(), detector);
        ForeignReport told = read.named(redaction);
        Path canonical = canonical(root);
        try (ReportedPlaces places = new ReportedPlaces(canonical)) {
            Drafting run = new Drafting(
                    told,
                    places,
                    detector,
                    redaction,
                    new Identity(told.tool(), rules, detector, fingerprinter),
                    clock,
                    cancel);
            Map<Fingerprint, Draft> drafts = run.drafts();
            Set<Origin> blobs = drafts.values().stream()
                    .flatMap(draft -> draft.spots().stream().map(Draft.Spot::origin))
                    .filter(Origin.Blob.class::isInstance)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Map<Origin, List<Place>> where = places.places(blobs, cancel);
            long target = store.targets().at(canonical.toString()).id();
            int fresh = store.foreign()
                    .keep(
                            target,
                            drafts.values().stream()
                                    .map(draft -> draft.reported(where))
                                    .toList());
            return new ImportSummary(
                    told.tool(),
                    told.results().size(),
                    drafts.size(),
                    fresh,
                    run.states(),
                    told.holdsSecrets(),
                    target);
        } catch (IOException e) {
            throw new UserError(root + " cannot be read to its end. " + Failures.sentence(e), e);
        }
    }

    private static Path canonical(Path root) {
        try {
            if (Files.isDirectory(root)) {
                return root.toRealPath();
            }
        } catch (IOException e) {
            throw new UserError(root + " cannot be opened; check the path and its permissions.", e);
        }
        throw new UserError(root + " is not a folder; name the one that the report is about.");
    }
}
