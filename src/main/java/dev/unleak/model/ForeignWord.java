package dev.unleak.model;

import java.time.Instant;
import java.util.Locale;

/**
 * Another tool's word on a finding, and what came of looking there ourselves.
 *
 * @param tool for people, for example "gitleaks"
 * @param rule what that tool calls the kind of secret
 * @param path as that tool wrote it, relative to the audited root where it lies in it
 * @param line from 1, 0 where the tool did not say
 * @param commit full hex id, empty for a file
 * @param detail one plain sentence on what we saw
 * @param at when we looked
 */
public record ForeignWord(
        String tool, String rule, String path, int line, String commit, State state, String detail, Instant at) {
    public enum State {
        /** We saw the secret there. */
        STANDING,
        GONE,
        /** We could not look, or the report does not say enough to tell. */
        UNSEEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if no state has that id */
        public static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
