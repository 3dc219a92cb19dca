package dev.unleak.ui.fix.log;

import dev.unleak.model.UserError;
import dev.unleak.remedy.used.OwnAddresses;
import dev.unleak.remedy.used.OwnHabits;
import dev.unleak.remedy.used.Window;
import dev.unleak.remedy.used.WorkingHours;
import java.time.ZoneId;

/** What a person typed to ask for the use of a credential; read when it is asked. */
record LogQuestion(String credential, String from, String to, String addresses, String hours, String zone) {
    /** @throws UserError if none was chosen */
    String id() {
        if (credential.isBlank()) {
            throw new UserError("Say which credential to look for: choose one that occurs, or type its id or name.");
        }
        return credential.strip();
    }

    /** @throws UserError if a time cannot be read, or it ends before it begins */
    Window window() {
        ZoneId in = WorkingHours.zone(zone);
        return Window.between(WorkingHours.moment(from, in), WorkingHours.moment(to, in));
    }

    /** @throws UserError if an address, the hours or the zone cannot be read */
    OwnHabits habits() {
        return new OwnHabits(OwnAddresses.parse(addresses), WorkingHours.parse(hours, WorkingHours.zone(zone)));
    }
}
