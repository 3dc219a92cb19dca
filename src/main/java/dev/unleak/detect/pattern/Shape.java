package dev.unleak.detect.pattern;

import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Regex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern for all of a short text, given as alternatives: each runs only where its {@link Prefilter} leaves a chance,
 * so that most texts are turned away without running any. Immutable; safe for use by many threads.
 */
public final class Shape {
    /** Its pattern is compiled when a text first gets so far, since compiling all takes as long as a small scan. */
    private record Alternative(Prefilter prefilter, Regex pattern) {
        static Alternative of(String text) {
            return new Alternative(Prefilter.of(text), Regex.known(text));
        }
    }

    private final List<String> texts;
    /** Made when first needed, for the same reason. */
    private volatile List<Alternative> alternatives = List.of();

    private Shape(List<String> texts) {
        this.texts = texts;
    }

    /** @param alternatives in RE2 syntax */
    public static Shape of(String... alternatives) {
        return new Shape(List.of(alternatives));
    }

    private List<Alternative> alternatives() {
        List<Alternative> made = alternatives;
        if (made.isEmpty()) {
            made = texts.stream().map(Alternative::of).toList();
            alternatives = made;
        }
        return made;
    }

    /** The same in any case. */
    public static Shape anyCase(String... alternatives) {
        return of(Stream.of(alternatives).map(text -> "(?i)" + text).toArray(String[]::new));
    }

    /** Whether all of the layer's {@code [from, to)} is one of the alternatives. */
    public boolean matches(Layer layer, int from, int to) {
        return matches(layer.bytes(), from, to);
    }

    /** Whether all of a text is; its characters are bytes, as {@link Layer#latin1} gives them. */
    public boolean matches(String text) {
        return matches(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
    }

    private boolean matches(byte[] bytes, int from, int to) {
        List<Alternative> all = alternatives();
        ByteSet present = ByteSet.in(bytes, from, to);
        for (int i = 0; i < all.size(); i++) {
            Alternative alternative = all.get(i);
            if (alternative.prefilter().mayBe(bytes, from, to, present)
                    && alternative.pattern().matches(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }
}
