package dev.unleak.detect;

import java.util.List;

/** Looks at one side of a sighting and says what that makes of it. Stateless. */
@FunctionalInterface
interface Judge {
    /** Nothing where this judge has nothing to say. */
    List<Opinion> judge(Sighting sighting);

    /**
     * @param text for a learner: what was seen, one short sentence
     * @param weight added to the logarithm of the odds that this is a live secret; 1 makes it 2.7 times as likely
     */
    record Opinion(String text, double weight) {}
}
