package dev.unleak.detect;

import dev.unleak.rules.Rule;

/**
 * A rule's match, not yet judged.
 *
 * @param from where the secret begins in its layer
 * @param to its end, exclusive
 * @param matchFrom where the whole match begins: the name that the secret is assigned to, for example
 * @param path of the file, with '/' between names; empty where there is none
 */
record Sighting(Rule rule, Layer layer, int from, int to, int matchFrom, int matchTo, String path) {
    /** The secret's bytes as characters of the same number. */
    String value() {
        return layer.latin1(from, to);
    }
}
