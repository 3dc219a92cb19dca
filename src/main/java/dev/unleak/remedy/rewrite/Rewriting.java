package dev.unleak.remedy.rewrite;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A rewrite that was done.
 *
 * @param after what each tip names now
 * @param trees how many are new
 * @param orphans files of Git LFS that no pointer names any more
 */
record Rewriting(Survey survey, CommitRewriter commits, Map<Tip, ObjectId> after, long trees, List<String> orphans) {
    /** Rewrites whatever the refs of a repository reach into the scratch clone. */
    static Rewriting in(
            ScratchClone scratch, GitRepository source, Redaction redaction, boolean remove, CancelToken cancel)
            throws IOException {
        List<Tip> tips = Tip.of(source);
        try (RevWalk walk = new RevWalk(scratch.work());
                ObjectReader reader = scratch.work().newObjectReader();
                PackInserter inserter = scratch.inserter()) {
            Survey survey = Survey.of(walk, tips, redaction, cancel);
            TreeRewriter trees = new TreeRewriter(reader, inserter, redaction, survey, remove);
            CommitRewriter commits = new CommitRewriter(reader, inserter, redaction, trees);
            for (ObjectId commit : survey.commits()) {
                cancel.check();
                commits.commit(commit);
            }
            Map<Tip, ObjectId> after = new LinkedHashMap<>();
            for (Tip tip : tips) {
                after.put(tip, commits.any(tip.id()));
            }
            List<String> stash = StashLog.rewritten(source, commits, redaction);
            inserter.flush();
            Set<ObjectId> kept = scratch.pack(after, stash, survey.pointers().keySet(), cancel);
            return new Rewriting(survey, commits, after, trees.rewritten(), orphans(survey.pointers(), kept));
        }
    }

    private static List<String> orphans(Map<ObjectId, String> pointers, Set<ObjectId> kept) {
        Set<String> orphans = new TreeSet<>(pointers.values());
        pointers.forEach((blob, file) -> {
            if (kept.contains(blob)) {
                orphans.remove(file);
            }
        });
        return List.copyOf(orphans);
    }
}
