package dev.unleak.remedy.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The request to a server's support for what no push can remove: caches, forks, refs of pull requests, LFS files. */
final class Support {
    private Support() {}

    static Optional<Step> request(Rehearsal rehearsal) {
        if (rehearsal.remotes().isEmpty()) {
            return Optional.empty();
        }
        List<String> text = new ArrayList<>();
        text.add("Subject: Please remove sensitive data that we rewrote out of our history");
        text.add("");
        for (Rehearsal.Remote remote : rehearsal.remotes()) {
            text.add("Repository: " + (remote.address().isEmpty() ? remote.name() : remote.address()));
        }
        text.add("We rewrote its history and force-pushed all refs. The credential is revoked. Please");
        text.add("- remove or update the refs of pull or merge requests that still reach the old history,");
        text.add("- collect garbage, so that the old objects cannot be fetched by id,");
        text.add("- clear cached views and diffs of them,");
        text.add("- tell us of forks that still hold these commits, or have them cleaned.");
        text.add("First changed commits: " + Instructions.few(rehearsal.first()));
        text.add("Refs that we cannot push: "
                + (rehearsal.unpushable().isEmpty()
                        ? "none in our clone; please check those of pull requests"
                        : Instructions.few(rehearsal.unpushable())));
        text.add("Orphaned LFS objects (SHA-256): "
                + (rehearsal.lfsOrphans().isEmpty() ? "none" : Instructions.few(rehearsal.lfsOrphans())));
        return Optional.of(new Step(
                "Ask the server's support",
                "No push reaches caches, forks and the refs of pull requests. Send this; it holds no secret.",
                List.copyOf(text)));
    }
}
