package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fragment;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Reason;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.source.Chunks;
import dev.unleak.source.Failures;
import dev.unleak.source.FolderSource;
import dev.unleak.source.Source;
import dev.unleak.source.git.GitRepository;
import dev.unleak.source.git.GitSource;
import dev.unleak.source.git.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Finds a finding's secret once more at a place where it was found before. */
final class Reread {
    /** So many lines further up and down a reported secret is still looked for. */
    private static final int MOVED = 50;

    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final Unruled unruled;

    Reread(Detector detector, Fingerprinter fingerprinter) {
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.unruled = new Unruled(fingerprinter);
    }

    /** The secret, all candidates beside it, and the fragment they stand in. */
    record Seen(Fragment fragment, List<Candidate> candidates, Candidate sought) {}

    /** Best at the very position; where that has changed, the first of the same secret. */
    Optional<Seen> find(Path root, Finding finding, Occurrence occurrence) {
        if (!Files.exists(root) || occurrence.place().where() == Where.STDIN) {
            return Optional.empty();
        }
        Origin origin = origin(occurrence.place());
        try {
            if (origin instanceof Origin.File) {
                return find(new FolderSource(root, false, Optional.empty()), origin, finding, occurrence);
            }
            try (GitRepository repository = GitRepository.at(root).orElse(null)) {
                return repository == null
                        ? Optional.empty()
                        : find(new GitSource(repository, new Scope.Everything()), origin, finding, occurrence);
            }
        } catch (IOException e) {
            throw new UserError(occurrence.place().path() + " cannot be read again. " + Failures.sentence(e), e);
        }
    }

    /** Git's own files have no blob, and neither have texts of commits; those are named by an id. */
    private static Origin origin(Place place) {
        if (place.blob().isPresent()) {
            return new Origin.Blob(place.blob().get(), place.path());
        }
        boolean message = place.where().inObjects() && place.path().matches("[0-9a-f]{40}");
        return message ? new Origin.Message(place.path()) : new Origin.File(place.path());
    }

    private Optional<Seen> find(Source source, Origin origin, Finding finding, Occurrence occurrence)
            throws IOException {
        Optional<InputStream> opened = source.open(origin);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Look look = new Look(finding, occurrence);
        try (InputStream in = opened.get()) {
            Chunks.cut(in, origin, look::at, look.enough);
        } catch (CancellationException foundIt) {
            return look.best;
        }
        return look.best;
    }

    private final class Look {
        final CancelToken enough = new CancelToken();
        private final Finding finding;
        private final Occurrence occurrence;
        private final boolean isImported;
        private Optional<Seen> best = Optional.empty();

        Look(Finding finding, Occurrence occurrence) {
            this.finding = finding;
            this.occurrence = occurrence;
            isImported =
                    finding.reasons().stream().anyMatch(reason -> reason.sign().equals(Reason.IMPORTED));
        }

        void at(Fragment fragment) {
            List<Candidate> candidates = detector.search(fragment);
            for (Candidate candidate : candidates) {
                boolean same = candidate.type().equals(finding.type())
                        && fingerprinter
                                .of(candidate.type(), candidate.secret())
                                .equals(finding.fingerprint());
                boolean here = same && candidate.position().equals(occurrence.position());
                if (here || same && best.isEmpty()) {
                    best = Optional.of(new Seen(fragment, candidates, candidate));
                }
                if (here) {
                    enough.cancel();
                    return;
                }
            }
            if (best.isEmpty() && isImported) {
                int line = occurrence.position().line();
                best = unruled.find(fragment, finding, line, MOVED)
                        .map(sought -> new Seen(
                                fragment, unruled.with(candidates, fragment, List.of(finding), line, MOVED), sought));
            }
        }
    }
}
