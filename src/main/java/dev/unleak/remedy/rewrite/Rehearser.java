package dev.unleak.remedy.rewrite;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.scan.Scanner;
import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Takes a value out of a whole history, in a scratch clone that is gone afterwards, and tells what that did. The
 * repository itself is only read. Safe for several rehearsals at a time.
 */
public final class Rehearser {
    /** So many files of the repository are remembered to know its clones by. */
    private static final int WITNESSES = 40;

    private final Detector detector;
    private final Scanner scanner;

    /** @param scanner with whose fingerprints the finding was found */
    public Rehearser(Detector detector, Scanner scanner) {
        this.detector = detector;
        this.scanner = scanner;
    }

    /**
     * Blocks for as long as the history is large.
     *
     * @param root the top of a repository, bare or not
     * @param value the finding's secret, read again from one of its places
     * @param remove whether files that ever held it are removed altogether
     * @throws UserError if the repository cannot be read whole
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Rehearsal rehearse(Path root, Finding finding, Secret value, boolean remove, CancelToken cancel) {
        try (GitRepository source = Leftovers.repository(root)) {
            requireWhole(root, source);
            Redaction redaction = new Redaction(Forms.of(source.jgit(), detector, finding, value));
            try (ScratchClone scratch = ScratchClone.of(source)) {
                return rewrite(source, finding, redaction, remove, scratch, cancel);
            }
        } catch (LargeObjectException e) {
            throw new UserError(
                    root + " has a file over 2 GB in its history, which cannot be rehearsed; see "
                            + "git filter-repo --analyze.",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            cancel.check();
            throw new UserError(
                    "The history of " + root + " cannot be read whole (" + e.getMessage()
                            + "); see what `git fsck` says, and use a complete clone.",
                    e);
        }
    }

    private static void requireWhole(Path root, GitRepository source) throws IOException {
        Path shallow = source.commonDir().resolve("shallow");
        if (Files.exists(shallow) && Files.size(shallow) > 0) {
            throw new UserError(root
                    + " is a shallow clone, without its older commits; run `git fetch --unshallow` and try again.");
        }
    }

    private Rehearsal rewrite(
            GitRepository source,
            Finding finding,
            Redaction redaction,
            boolean remove,
            ScratchClone scratch,
            CancelToken cancel)
            throws IOException {
        Rewriting done = Rewriting.in(scratch, source, redaction, remove, cancel);
        return new Told(redaction)
                .of(
                        source,
                        done,
                        remove,
                        proof(scratch, finding, redaction, cancel),
                        traces(finding, done.survey(), done.commits()));
    }

    private Rehearsal.Proof proof(ScratchClone scratch, Finding finding, Redaction redaction, CancelToken cancel)
            throws IOException {
        Leftovers.Packed packed;
        try (FileRepository result = (FileRepository) new FileRepositoryBuilder()
                .setGitDir(scratch.result().toFile())
                .setBare()
                .build()) {
            packed = Leftovers.packed(result, redaction, cancel);
        }
        Leftovers.Seen seen = new Leftovers(scanner)
                .scanned(scratch.result(), finding.fingerprint().hex(), cancel);
        return new Rehearsal.Proof(packed.objects(), packed.held(), seen.places(), seen.unread());
    }

    private static Traces traces(Finding finding, Survey survey, CommitRewriter commits) {
        return new Traces(
                finding.fingerprint().hex(),
                names(commits.first()),
                names(survey.tainted()),
                names(survey.untainted(WITNESSES)));
    }

    static List<String> names(List<ObjectId> ids) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add(id.name()));
        return List.copyOf(names);
    }
}
