package dev.unleak.remedy.rewrite;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import dev.unleak.scan.Scanner;
import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Proves that a clone has forgotten what a rehearsal found, as {@code git cat-file -t ID} would. Only reads. */
public final class Verifier {
    private final Scanner scanner;

    /** @param scanner with whose fingerprints the finding was found */
    public Verifier(Scanner scanner) {
        this.scanner = scanner;
    }

    /** @throws UserError if the folder is no repository or cannot be read */
    public Verification verify(Path root, Traces traces, CancelToken cancel) {
        List<Verification.Left> left = new ArrayList<>();
        boolean related = false;
        try (GitRepository clone = Leftovers.repository(root);
                ObjectReader reader = clone.jgit().newObjectReader()) {
            for (String commit : traces.commits()) {
                cancel.check();
                if (reader.has(ObjectId.fromString(commit))) {
                    left.add(new Verification.Left(
                            Verification.Kind.FIRST_CHANGED_COMMIT, commit, reaching(clone, commit)));
                }
            }
            for (String blob : traces.blobs()) {
                cancel.check();
                if (reader.has(ObjectId.fromString(blob))) {
                    left.add(new Verification.Left(Verification.Kind.FILE, blob, List.of()));
                }
            }
            for (String witness : traces.witnesses()) {
                related |= reader.has(ObjectId.fromString(witness));
            }
        } catch (IOException e) {
            throw new UserError(
                    root + " cannot be read (" + e.getMessage() + "); see what `git fsck` says and verify again.", e);
        }
        Leftovers.Seen seen = new Leftovers(scanner).scanned(root, traces.fingerprint(), cancel);
        return new Verification(
                root.toString(), related || !left.isEmpty(), List.copyOf(left), seen.places(), seen.unread());
    }

    /** Like {@code git for-each-ref --contains}. */
    private static List<String> reaching(GitRepository clone, String commit) throws IOException {
        List<String> refs = new ArrayList<>();
        try (RevWalk walk = new RevWalk(clone.jgit())) {
            RevCommit sought = walk.parseCommit(ObjectId.fromString(commit));
            for (Ref ref : clone.jgit().getRefDatabase().getRefs()) {
                ObjectId id = ref.getObjectId();
                if (id != null
                        && !ref.isSymbolic()
                        && walk.peel(walk.parseAny(id)) instanceof RevCommit tip
                        && walk.isMergedInto(sought, tip)) {
                    refs.add(ref.getName());
                }
            }
        }
        return List.copyOf(refs);
    }
}
