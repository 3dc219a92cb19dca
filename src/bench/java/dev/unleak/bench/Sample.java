package dev.unleak.bench;

/**
 * A generated text of which it is known whether it holds a credential.
 *
 * @param kind what it was made as, for example {@code password-of-a-person}
 * @param secret whether the value is a credential
 * @param path of the file it would stand in
 * @param from first line of the value, from 1
 * @param to last line of the value, inclusive
 */
record Sample(String kind, boolean secret, String path, String text, int from, int to) {
    /** Whether a finding lies on the value's lines. */
    boolean holds(Found found) {
        return found.line() <= to && found.endLine() >= from;
    }
}
