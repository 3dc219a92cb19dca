package dev.unleak.rules;

/** How long a rule's values are, whatever characters they are made of. Immutable; safe for use by many threads. */
public final class Outline {
    private final Regex lengths;

    private Outline(Regex lengths) {
        this.lengths = lengths;
    }

    public static Outline of(Rule rule) {
        return of(rule.forge());
    }

    static Outline of(String pattern) {
        return new Outline(Regex.known(PatternText.outline(pattern)));
    }

    /** Whether the value is as long as one of the rule's may be. */
    public boolean fits(String value) {
        return lengths.matches(value);
    }
}
