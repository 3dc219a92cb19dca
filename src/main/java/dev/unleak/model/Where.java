package dev.unleak.model;

import java.util.Locale;

/** What kind of place an occurrence stands in, most exposed to a reader of the project first. */
public enum Where {
    /** A file in a folder, or in the checked-out files of a repository. */
    WORKING_TREE,
    /** Staged, and other than what HEAD has at that path. */
    INDEX,
    /** In the commit that is checked out. */
    HEAD,
    /** In a commit that a branch, remote branch, tag or other ordinary ref reaches, and not in HEAD's tree. */
    HISTORY,
    /** In the text of a commit or tag. */
    MESSAGE,
    /** In a note under refs/notes. */
    NOTE,
    /** Only in a stash. */
    STASH,
    /** Only in commits that nothing but a reflog still names. */
    REFLOG,
    /** Only in objects that nothing names; they stay until git collects them. */
    UNREACHABLE,
    /** Standard input. */
    STDIN;

    /** The word in machine-readable output, for example {@code working-tree}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no place has that word */
    public static Where of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the place lies in a repository's object store, so that deleting a file does not empty it. */
    public boolean inObjects() {
        return this != WORKING_TREE && this != STDIN;
    }
}
