package dev.unleak.guides;

import java.util.List;
import java.util.Optional;

/**
 * How a credential is replaced.
 *
 * @param grace how long the old value goes on working after a roll, for people; empty where it stops at once
 * @param maxActive how many may work at the same time; empty where there is no limit or none is known
 * @param summary the mode in one or two sentences
 * @param steps so that nothing stops: in the order to take them
 * @param emergency so that the stranger's access ends first: in the order to take them
 * @param api request that does it, empty where there is none
 */
public record Rotate(
        Mode mode,
        String grace,
        Optional<Integer> maxActive,
        String summary,
        List<String> steps,
        List<String> emergency,
        String api) {

    public enum Mode {
        /** A second credential can be made, and both work until the first is deleted. */
        OVERLAP,
        /** Rolling kills the old value at once. */
        ROLL_NOW,
        /** There are two fixed slots, renewed in turn. */
        TWO_SLOT,
        /** After a roll the old value goes on working for a while. */
        GRACE
    }

    /** Whether old and new can work at the same time, so that a planned change stops nothing. */
    public boolean overlaps() {
        return mode != Mode.ROLL_NOW || maxActive.filter(most -> most == 1).isEmpty();
    }
}
