package dev.unleak.ui.learn;

import dev.unleak.model.Finding;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import dev.unleak.ui.settings.SettingsViewModel;
import java.util.List;
import java.util.Optional;

/**
 * The person's own open findings that a lesson would have prevented.
 *
 * @param mostUrgent id of the gravest
 */
record OwnFindings(int count, long mostUrgent) {
    /** So many of the gravest findings are looked at. */
    private static final int MOST = 1000;

    /** Empty where there is none. */
    static Optional<OwnFindings> of(Store store, String lesson) {
        FindingQuery open = FindingQuery.open(SettingsViewModel.confidence(store.settings()));
        List<Finding> own = store.findings().page(open, 0, MOST).stream()
                .filter(finding -> finding.lesson().equals(lesson))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnFindings(own.size(), own.getFirst().id()));
    }
}
