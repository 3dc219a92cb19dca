package dev.unleak.model;

import java.util.List;
import java.util.Optional;

/**
 * One place that holds given bytes, as people name it.
 *
 * @param path relative to the audited root, '/' between names; for a message the object's id
 * @param blob object id, where the place lies in a repository
 * @param first earliest commit that holds it at that path
 * @param last latest commit that holds it at that path
 * @param removed the commit after which it was gone from HEAD's line, where there is one
 * @param refs short names of the refs that reach a commit holding it, for example {@code main}, {@code origin/main},
 *     {@code v1.0}
 * @param pushed whether a remote-tracking ref reaches it
 */
public record Place(
        Where where,
        String path,
        Optional<String> blob,
        Optional<CommitInfo> first,
        Optional<CommitInfo> last,
        Optional<CommitInfo> removed,
        List<String> refs,
        boolean pushed) {

    /** A file in a folder. */
    public static Place file(String path) {
        return new Place(
                Where.WORKING_TREE,
                path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }
}
