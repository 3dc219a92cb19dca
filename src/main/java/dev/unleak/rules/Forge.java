package dev.unleak.rules;

import dev.unleak.model.Secret;

/**
 * Makes credentials that look real and never were: right format, right checksum, random value. Made at run time, so
 * that no file of ours holds anything that looks live. Same seed, same values.
 */
public final class Forge {
    public Forge(long seed) {}

    /** A credential that the rule recognises. */
    public Secret forge(Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** A case or sample text with its placeholders filled in; see docs/content-format.md. */
    public String fill(Rule rule, String template) {
        throw new UnsupportedOperationException();
    }
}
