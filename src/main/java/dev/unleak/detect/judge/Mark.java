package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Rule;

/** How much a rule's pattern says by itself, and so how much is left to the judges. */
enum Mark {
    /** Hardly anything else looks so: the format itself is believed. */
    OWN_FORMAT,
    /** A provider's, but known by a name or a shape that other values share. */
    SHARED_FORM,
    /** Any value that a telling name is given. */
    GENERIC;

    private static final double OWN = 0.8;

    static Mark of(Rule rule) {
        if (rule.generic()) {
            return GENERIC;
        }
        return rule.base() >= OWN ? OWN_FORMAT : SHARED_FORM;
    }

    /** Whether the value must be looked at like any that a name is given. */
    static boolean isNamed(Sighting sighting) {
        return of(sighting.rule()) == GENERIC
                || of(sighting.rule()) == SHARED_FORM && sighting.assignment().isPresent() && !sighting.isLoose();
    }
}
