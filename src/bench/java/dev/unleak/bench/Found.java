package dev.unleak.bench;

import dev.unleak.model.Candidate;

/**
 * A candidate and the file it stands in.
 *
 * @param path below the folder searched, with '/' between names
 */
record Found(String path, Candidate candidate) {
    /** The folder's first level: a repository. */
    String group() {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    int line() {
        return candidate.position().line();
    }

    int endLine() {
        return candidate.position().endLine();
    }
}
