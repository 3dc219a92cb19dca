package dev.unleak.remedy.consumers;

import dev.unleak.guides.Guide;
import dev.unleak.guides.Rotate;
import dev.unleak.model.Mode;
import java.util.Optional;

/** The way back where something stops with the new value, by what the provider allows. Pure. */
public final class RollBack {
    private static final String BACK = "Put its former settings back, restart it, and mark it as rolled back, so that"
            + " nobody takes it for done.";

    private RollBack() {}

    /** One paragraph without Markdown. */
    public static String note(Optional<Guide> guide, Mode mode) {
        Optional<Rotate> rotate = guide.map(Guide::rotate);
        if (mode == Mode.EMERGENCY || rotate.filter(way -> !way.overlaps()).isPresent()) {
            return "There is no way back to the old value: it is dead as soon as it is replaced. Go forward: check that"
                    + " the new value has the rights that the program needs, and make another new one if it has not.";
        }
        return rotate.map(Rotate::mode)
                .map(way -> switch (way) {
                    case OVERLAP ->
                        "The old value works until it is revoked. " + BACK
                                + " Do not revoke before everything is updated and tested.";
                    case ROLL_NOW ->
                        "The old value works until it is revoked, as long as a second one was made and nothing was"
                                + " rolled. " + BACK + " Do not revoke before everything is updated and tested.";
                    case TWO_SLOT ->
                        "The old value works until its slot is renewed. " + BACK
                                + " Do not renew the slot before everything is updated and tested.";
                    case GRACE ->
                        "The old value works for a while after the roll"
                                + (rotate.get().grace().isBlank()
                                        ? ""
                                        : " (" + withoutStop(rotate.get().grace()) + ")")
                                + ". " + BACK + " When that time is over there is no way back.";
                })
                .orElse("Whether the old value still works beside the new one is not known here. Find out first; if it"
                        + " does: " + BACK);
    }

    private static String withoutStop(String text) {
        String plain = text.strip();
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
