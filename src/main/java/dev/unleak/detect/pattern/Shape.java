package dev.unleak.detect.pattern;

import com.google.re2j.Pattern;
import dev.unleak.detect.text.Layer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern for all of a short text, given as alternatives: each runs only where its {@link Prefilter} leaves a chance,
 * so that most texts are turned away without running any. Immutable; safe for use by many threads.
 */
public final class Shape {
    private record Alternative(Prefilter prefilter, Pattern pattern) {}

    private final List<String> texts;
    /** Made when first needed, since compiling all shapes takes as long as a small scan. */
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
            made = texts.stream()
                    .map(text -> new Alternative(Prefilter.of(text), Pattern.compile(text)))
                    .toList();
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
        for (Alternative alternative : alternatives()) {
            if (alternative.prefilter().mayBe(layer.bytes(), from, to)
                    && alternative.pattern().matches(layer.latin1(from, to))) {
                return true;
            }
        }
        return false;
    }
}
