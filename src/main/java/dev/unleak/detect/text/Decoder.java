package dev.unleak.detect.text;

import java.util.List;

/**
 * Finds what is encoded in a layer and yields it as layers of their own. Never fails: what is broken is decoded as far
 * as it can be, or left alone. Stateless; safe for use by many threads.
 */
public interface Decoder {
    /** Those that are tried on every layer, also on what they themselves yield. */
    List<Decoder> ALL =
            List.of(new Stretches(), new Escapes(), Compression.GZIP, Compression.ZLIB, new WideText.Inside());

    /** @param budget what is decoded is taken from it; where it is spent, no more is decoded */
    List<Layer> decode(Layer layer, Budget budget);
}
