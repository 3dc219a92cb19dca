package dev.unleak.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One secret, wherever it stands: a type and a keyed fingerprint.
 *
 * @param id the store's key, 0 while not stored
 * @param title the type's name for people, for example "Cloudflare user token"
 * @param masked what may be shown and stored of the value
 * @param confidence the highest of its occurrences, in [0, 1]
 * @param guide guide id, empty where none is linked
 * @param lesson lesson id, empty where none is linked
 * @param reasons why the most confident occurrence was believed
 * @param occurrences where it stood at the last scan; empty when it is gone
 */
public record Finding(
        long id,
        Fingerprint fingerprint,
        String type,
        String title,
        String masked,
        Severity severity,
        double confidence,
        String guide,
        String lesson,
        List<Reason> reasons,
        List<Occurrence> occurrences,
        State state,
        Optional<Verdict> verdict) {

    /** Where the finding stands in the person's work. */
    public enum State {
        OPEN,
        CLOSED,
        /** Was closed, and a later scan found the secret again. */
        REOPENED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether somebody should look at it: neither closed, nor set aside by a verdict, nor suppressed everywhere. */
    public boolean needsWork(LocalDate today) {
        return state != State.CLOSED && !isSetAside(today) && !isSuppressed(today);
    }

    /** Whether each of its places is suppressed on that day; one that is gone is not. */
    public boolean isSuppressed(LocalDate today) {
        return !occurrences.isEmpty() && occurrences.stream().allMatch(place -> place.isSuppressed(today));
    }

    /** The same finding in some of its places. */
    public Finding in(List<Occurrence> places) {
        return new Finding(
                id,
                fingerprint,
                type,
                title,
                masked,
                severity,
                confidence,
                guide,
                lesson,
                reasons,
                List.copyOf(places),
                state,
                verdict);
    }

    public boolean isSetAside(LocalDate today) {
        return verdict.map(word -> word.setsAside(today)).orElse(false);
    }

    public Exposure exposure() {
        return Exposure.of(occurrences);
    }
}
