package dev.unleak.rules;

import org.jspecify.annotations.Nullable;

/** How long a rule's values are, whatever characters they are made of. Immutable; safe for use by many threads. */
public final class Outline {
    private final String pattern;
    /** Made when first needed: few of the many outlines ever are. */
    private volatile @Nullable Regex lengths;

    private Outline(String pattern) {
        this.pattern = pattern;
    }

    public static Outline of(Rule rule) {
        return of(rule.forge());
    }

    static Outline of(String pattern) {
        return new Outline(pattern);
    }

    /** Whether the value is as long as one of the rule's may be. */
    public boolean fits(String value) {
        Regex known = lengths;
        if (known == null) {
            known = Regex.known(PatternText.outline(pattern));
            lengths = known;
        }
        return known.matches(value);
    }
}
