package dev.unleak.remedy.rewrite;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.Scanner;
import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Looks for what a rewrite left: with the scanner as for any repository, and byte by byte. */
final class Leftovers {
    private final Scanner scanner;

    Leftovers(Scanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Where the scanner still sees a finding's secret below a root: in files, refs, reflogs, stash and objects that
     * nothing names. Ignore marks and baselines do not count.
     */
    Seen scanned(Path root, String fingerprint, CancelToken cancel) {
        ScanResult result = scanner.scan(
                new ScanRequest(
                        root,
                        true,
                        false,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        ScanRequest.LEAST_CONFIDENCE,
                        false,
                        Optional.empty(),
                        false),
                _ -> {},
                cancel);
        cancel.check();
        List<Occurrence> places = result.findings().stream()
                .filter(finding -> finding.fingerprint().hex().equals(fingerprint))
                .map(Finding::occurrences)
                .flatMap(List::stream)
                .toList();
        return new Seen(
                places.stream()
                        .map(place -> place.place().where().id() + " "
                                + place.place().path() + ":" + place.position().line())
                        .distinct()
                        .toList(),
                result.summary().notSearched().stream()
                        .filter(told -> told.why().isFailure())
                        .map(NotSearched::path)
                        .toList());
    }

    /**
     * What a scan saw.
     *
     * @param places where the secret stands
     * @param unread what could not be searched, though it should have been
     */
    record Seen(List<String> places, List<String> unread) {}

    /** Objects of a packed repository, of whatever type, whose bytes hold the value. */
    static Packed packed(FileRepository repository, Redaction redaction, CancelToken cancel) throws IOException {
        List<String> held = new ArrayList<>();
        long count = 0;
        try (ObjectReader reader = repository.newObjectReader()) {
            for (Pack pack : repository.getObjectDatabase().getPacks()) {
                for (PackIndex.MutableEntry entry : pack) {
                    cancel.check();
                    ObjectId id = entry.toObjectId();
                    count++;
                    if (redaction.holds(reader.open(id).getCachedBytes(Integer.MAX_VALUE))) {
                        held.add(id.name());
                    }
                }
            }
        }
        return new Packed(count, List.copyOf(held));
    }

    /** @param objects how many were read */
    record Packed(long objects, List<String> held) {}

    /** Whether the folder is the top of a repository. */
    static GitRepository repository(Path root) {
        return GitRepository.at(root)
                .orElseThrow(() -> new dev.unleak.model.UserError(
                        root + " is not the top of a git repository; name the folder that holds .git."));
    }
}
