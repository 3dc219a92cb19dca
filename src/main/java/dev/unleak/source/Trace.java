package dev.unleak.source;

/**
 * What a sink keeps of a text that it has searched, for texts that are mostly copies of it. A source only hands it on.
 */
public interface Trace {
    /** Whether all of the text was searched; one that was not is to be read by the next scan again. */
    boolean isWhole();
}
