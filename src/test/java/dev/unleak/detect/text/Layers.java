package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Layers for tests. */
final class Layers {
    private Layers() {}

    static Layer of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Layer of(byte[] bytes) {
        return Layer.outermost(Fragment.whole(bytes, new Origin.Stdin()));
    }

    /** All that lies in a layer, at any depth up to five. */
    static List<Layer> in(Layer layer, Budget budget) {
        return in(layer, budget, 5).toList();
    }

    private static Stream<Layer> in(Layer layer, Budget budget, int depth) {
        return depth == 0
                ? Stream.empty()
                : Decoder.ALL.stream()
                        .flatMap(decoder -> decoder.decode(layer, budget).stream())
                        .flatMap(inner -> Stream.concat(Stream.of(inner), in(inner, budget, depth - 1)));
    }

    static String text(Layer layer) {
        return new String(layer.bytes(), 0, layer.length(), StandardCharsets.UTF_8);
    }
}
