package dev.unleak.model;

import java.time.Instant;

/**
 * What proves a step; entries are only ever added.
 *
 * @param step step id
 * @param kind who says so
 * @param holds true ticks the step, false opens it again
 * @param who the person, or "Unleak" for the app's own checks
 * @param note one sentence, without any secret
 */
public record Evidence(long findingId, String step, Kind kind, boolean holds, String who, String note, Instant at) {
    public enum Kind {
        /** The app looked for itself. */
        VERIFIED,
        /** The person says so. */
        ATTESTED,
        /** The person says that the step does not apply; the note says why. */
        NOT_APPLICABLE;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
