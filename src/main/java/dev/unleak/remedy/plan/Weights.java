package dev.unleak.remedy.plan;

import dev.unleak.model.Exposure;
import dev.unleak.model.LiveState;
import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What each circumstance counts, in points; the sum orders the repairs. A step of severity counts {@value #SEVERITY},
 * more than all else together, so that a graver finding never stands below a lesser one for being newer or in fewer
 * places. Among equals it counts, in this order: who can have it, whether it works, what it opens, how long it has been
 * there, that an accepted risk ran out, and in how many places it stands. What is proved dead comes last whatever else
 * is said of it.
 */
final class Weights {
    /** One step of severity. */
    static final int SEVERITY = 100;

    /** Pushed to a host where strangers read, and machines do within minutes. */
    static final int PUBLIC = 40;

    /** Pushed: others have it, though perhaps only colleagues. */
    static final int PUSHED = 32;

    /** In the newest commit, staged or in a message: the next push makes it public. */
    static final int COMMITTED = 16;

    /** In older commits only: the next push takes it along as well, and nobody sees it there. */
    static final int HISTORY = 12;

    /** In files of this machine only. */
    static final int LOCAL = 10;

    /** In a stash, the reflog or loose objects: no push takes it along. */
    static final int LEFTOVER = 4;

    /** The provider said that it works. */
    static final int ALIVE = 25;

    /** The provider said that it is dead: nothing can be done with it any more. */
    static final int DEAD = -1000;

    /** It opens all that the account or organisation has. */
    static final int WHOLE_ACCOUNT = 15;

    /** For each risk of its guide, up to five. */
    static final int RISK = 2;

    /** No guide says what it opens: counted as some. */
    static final int UNKNOWN_REACH = 5;

    /** For each doubling of its age in days; a year and more counts eight. */
    static final int MOST_AGE = 8;

    /** An accepted risk ran out: somebody promised to look again. */
    static final int DUE = 6;

    /** For each place, up to five. */
    static final int MOST_PLACES = 5;

    private static final int MOST_RISKS = 5;
    private static final Set<Where> NEWEST = EnumSet.of(Where.INDEX, Where.HEAD, Where.MESSAGE, Where.NOTE);

    private Weights() {}

    static int severity(Severity severity) {
        return switch (severity) {
            case LOW -> 0;
            case MEDIUM -> SEVERITY;
            case HIGH -> 2 * SEVERITY;
            case CRITICAL -> 3 * SEVERITY;
        };
    }

    static int exposure(Exposure exposure, boolean publicHost) {
        if (exposure.gone()) {
            return 0;
        }
        if (exposure.pushed()) {
            return publicHost ? PUBLIC : PUSHED;
        }
        if (exposure.where().stream().anyMatch(NEWEST::contains)) {
            return COMMITTED;
        }
        if (exposure.where().contains(Where.HISTORY)) {
            return HISTORY;
        }
        return exposure.where().stream().anyMatch(where -> !where.inObjects()) ? LOCAL : LEFTOVER;
    }

    static int live(LiveState state) {
        return switch (state) {
            case ALIVE -> ALIVE;
            case DEAD -> DEAD;
            case UNKNOWN -> 0;
        };
    }

    static int reach(Case one) {
        if (one.opensTheWholeAccount()) {
            return WHOLE_ACCOUNT;
        }
        return one.risks().isEmpty()
                ? UNKNOWN_REACH
                : RISK * Math.min(MOST_RISKS, one.risks().size());
    }

    /** @param days since the first commit, 0 where none holds it */
    static int age(long days) {
        return Math.min(MOST_AGE, Long.SIZE - Long.numberOfLeadingZeros(days));
    }

    static int due(Case one, LocalDate today) {
        return one.ranOut(today).isPresent() ? DUE : 0;
    }

    static int places(Exposure exposure) {
        return Math.min(MOST_PLACES, exposure.places());
    }
}
