package dev.unleak.detect.text;

import java.util.List;

/** Finds encoded stretches in a layer and yields what they hold as layers of their own. Stateless. */
public interface Decoder {
    /** Those that are tried on every layer, also on what they themselves yield. */
    List<Decoder> ALL = List.of(new Base64Decoder());

    /** @param budget most bytes to yield together */
    List<Layer> decode(Layer layer, int budget);
}
