package dev.unleak.detect;

/**
 * A rule that saw the same bytes and had to give way.
 *
 * @param rule the rule's id
 */
public record Overlap(String rule, Why why) {
    /** What decided between the two. */
    public enum Why {
        /** The winner knows a format of its own, the other is generic. */
        SPECIFIC,
        LONGER,
        /** The winner's name is given the value, the other's only stands near it. */
        CLOSER,
        /** The winner's format says more by itself: a higher base. */
        SURER,
        /** Both are as good, and the winner stands first. */
        FIRST
    }
}
