package dev.unleak.model;

import java.util.List;
import java.util.Optional;

/**
 * One step of a checklist as it stands now.
 *
 * @param selfChecked the app proves it; a person cannot tick it
 * @param required the finding cannot be closed while it is open
 * @param title an instruction, for example "Revoke the old token"
 * @param text what to do and why, Markdown
 * @param actions the provider's own instructions for it, one Markdown sentence each, in order; may be empty
 * @param evidence the newest entry that counts; empty while nobody looked
 */
public record Step(
        String id,
        Phase phase,
        String title,
        String text,
        List<String> actions,
        boolean selfChecked,
        boolean required,
        State state,
        Optional<Evidence> evidence) {
    public enum State {
        OPEN,
        VERIFIED,
        ATTESTED,
        NOT_APPLICABLE
    }
}
