package dev.unleak.remedy;

import dev.unleak.guides.Guide;
import java.util.Optional;

/** How a credential can be replaced, as far as it decides the order of steps. */
enum Rotation {
    OVERLAP,
    /** Rolling ends the old value, but a second credential can be made beside it. */
    ROLL_NOW,
    TWO_SLOT,
    GRACE,
    /** Only one can exist, and changing it ends the old value at once. */
    SINGLE,
    /** There is no guide. */
    UNKNOWN;

    static Rotation of(Optional<Guide> guide) {
        return guide.map(Guide::rotate)
                .map(rotate -> switch (rotate.mode()) {
                    case OVERLAP -> OVERLAP;
                    case ROLL_NOW -> rotate.overlaps() ? ROLL_NOW : SINGLE;
                    case TWO_SLOT -> TWO_SLOT;
                    case GRACE -> GRACE;
                })
                .orElse(UNKNOWN);
    }
}
