package dev.unleak.report.imported;

import dev.unleak.model.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One result of another tool. Secrets in it live in memory while the report is looked through, nowhere else.
 *
 * @param rule what the tool calls the kind of secret
 * @param path as the tool wrote it; empty where it named none
 * @param line from 1, 0 where it named none
 * @param commit full hex id
 * @param value the secret itself
 * @param around the text that the tool matched, with the secret in it
 * @param sha1 SHA-1 of the secret in hex, where the tool keeps no more
 * @param verified whether the tool signed in with it
 */
record ForeignResult(
        String rule,
        String path,
        int line,
        Optional<String> commit,
        Optional<Secret> value,
        Optional<Secret> around,
        Optional<String> sha1,
        boolean verified) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{4,64}");

    /** What is no id of a commit is none that can be looked into, nor one to be kept. */
    ForeignResult {
        commit = commit.filter(id -> COMMIT.matcher(id).matches());
    }

    ForeignResult at(String otherPath) {
        return new ForeignResult(rule, otherPath, line, commit, value, around, sha1, verified);
    }

    ForeignResult ofRule(String name) {
        return new ForeignResult(name, path, line, commit, value, around, sha1, verified);
    }
}
