package dev.unleak.remedy.used;

import dev.unleak.model.UserError;
import dev.unleak.store.Settings;
import java.time.ZoneId;

/**
 * The person's own addresses and working hours, kept for the next log.
 *
 * @param addresses those that are theirs
 * @param hours when their people work, and in which zone they think
 */
public record OwnHabits(OwnAddresses addresses, WorkingHours hours) {
    private static final String ADDRESSES = "used.own-addresses";
    private static final String HOURS = "used.working-hours";
    private static final String ZONE = "used.zone";

    /** As they were kept; what is not there, or not readable any more, is the usual. */
    public static OwnHabits load(Settings settings) {
        ZoneId zone = settings.get(ZONE).map(OwnHabits::zone).orElseGet(ZoneId::systemDefault);
        return new OwnHabits(
                settings.get(ADDRESSES).map(OwnHabits::addresses).orElse(OwnAddresses.NONE),
                settings.get(HOURS).map(text -> hours(text, zone)).orElseGet(() -> WorkingHours.usual(zone)));
    }

    public void save(Settings settings) {
        settings.set(ADDRESSES, addresses.text());
        settings.set(HOURS, hours.text());
        settings.set(ZONE, hours.zone().getId());
    }

    private static ZoneId zone(String text) {
        try {
            return WorkingHours.zone(text);
        } catch (UserError unknown) {
            return ZoneId.systemDefault();
        }
    }

    private static OwnAddresses addresses(String text) {
        try {
            return OwnAddresses.parse(text);
        } catch (UserError unreadable) {
            return OwnAddresses.NONE;
        }
    }

    private static WorkingHours hours(String text, ZoneId zone) {
        try {
            return WorkingHours.parse(text, zone);
        } catch (UserError unreadable) {
            return WorkingHours.usual(zone);
        }
    }
}
