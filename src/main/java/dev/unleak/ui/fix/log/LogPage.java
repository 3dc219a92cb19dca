package dev.unleak.ui.fix.log;

import dev.unleak.guides.Guide;
import dev.unleak.model.Finding;
import dev.unleak.remedy.used.AuditLog;
import dev.unleak.remedy.used.OwnHabits;
import dev.unleak.remedy.used.Survey;
import dev.unleak.remedy.used.UseReport;
import dev.unleak.remedy.used.Window;
import java.util.Optional;

/**
 * What is on the page.
 *
 * @param guide of the finding
 * @param fields of an export whose columns the person must name; empty once it was read
 * @param survey of the export that is open
 * @param report on the credential that was chosen in it
 */
record LogPage(
        Finding finding,
        Window window,
        OwnHabits habits,
        Optional<Guide> guide,
        Optional<AuditLog.Fields> fields,
        Optional<Survey> survey,
        Optional<UseReport> report) {

    LogPage opened(AuditLog.Fields named) {
        return new LogPage(finding, window, habits, guide, Optional.of(named), Optional.empty(), Optional.empty());
    }

    LogPage surveyed(Survey read) {
        return new LogPage(finding, window, habits, guide, Optional.empty(), Optional.of(read), Optional.empty());
    }

    LogPage reported(OwnHabits own, UseReport told) {
        return new LogPage(finding, told.use().window(), own, guide, Optional.empty(), survey, Optional.of(told));
    }
}
