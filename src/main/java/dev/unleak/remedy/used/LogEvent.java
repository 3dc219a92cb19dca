package dev.unleak.remedy.used;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One entry of a log. Texts are as the log has them, cut to a bound, and empty where it says nothing; they may hold
 * secrets, so nothing of them is shown or kept before {@link Masks} saw it.
 *
 * @param address where the request came from; most often an IP address
 * @param agent the program, as it names itself
 * @param action what was asked for
 * @param identities whom or what the entry names as its author
 */
record LogEvent(Instant at, String address, String agent, String action, List<Identity> identities, Outcome outcome) {

    /**
     * One name of the author.
     *
     * @param field the field of the log, for example {@code actor.token_id}
     */
    public record Identity(String field, String value) {
        /** Google names a key by its full resource name; the id alone, at its end, is what people have. */
        boolean is(String wanted) {
            return value.equalsIgnoreCase(wanted)
                    || value.toLowerCase(Locale.ROOT).endsWith("/" + wanted.toLowerCase(Locale.ROOT));
        }
    }

    boolean isBy(String credential) {
        return identities.stream().anyMatch(identity -> identity.is(credential));
    }
}
