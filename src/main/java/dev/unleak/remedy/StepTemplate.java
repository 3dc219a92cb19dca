package dev.unleak.remedy;

import dev.unleak.model.Mode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step as content/checklists says.
 *
 * @param proof how the app proves it; empty where a person's word is needed
 * @param when traits that must all be there
 * @param texts the first that fits is shown
 */
record StepTemplate(
        String id, Optional<Proof> proof, boolean required, Waiver waiver, Set<Trait> when, List<Text> texts) {

    /** Whether a person may say of a step that the app proves that it does not apply. */
    enum Waiver {
        NEVER,
        /** Once the old value is dead. */
        REVOKED,
        ALWAYS
    }

    /**
     * One wording.
     *
     * @param mode empty for both
     * @param rotations empty for all
     * @param actions the guide's list that is shown below, by name; empty for none
     */
    record Text(Optional<Mode> mode, Set<Rotation> rotations, String title, String text, String actions) {
        boolean fits(Situation situation) {
            return mode.filter(own -> own != situation.mode()).isEmpty()
                    && (rotations.isEmpty() || rotations.contains(situation.rotation()));
        }
    }

    boolean applies(Situation situation) {
        return situation.traits().containsAll(when);
    }

    Text text(Situation situation) {
        return texts.stream().filter(text -> text.fits(situation)).findFirst().orElseThrow();
    }
}
