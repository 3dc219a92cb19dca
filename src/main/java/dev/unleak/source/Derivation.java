package dev.unleak.source;

import dev.unleak.source.git.pack.Copies;

/**
 * How a text was made of another.
 *
 * @param base what the sink keeps of the other
 * @param copies what was copied of it, the rest is new; valid during the call only
 */
public record Derivation(Trace base, Copies copies) {}
