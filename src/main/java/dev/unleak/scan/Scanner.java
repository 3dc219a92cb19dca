package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Audits one root: picks its sources, searches them on all cores, works out exposure and keeps what the request asks.
 * Safe for several scans at a time.
 */
public final class Scanner {
    /**
     * @param store where results and memory are kept; without one every scan starts from nothing
     * @param jobs number of searching threads, at least 1
     */
    public Scanner(Detector detector, RuleSet rules, Fingerprinter fingerprinter, Optional<Store> store, int jobs) {}

    /**
     * Runs to the end or until cancelled; blocks. When cancelled, the result holds what was found and says that it is
     * incomplete.
     *
     * @throws dev.unleak.model.UserError if the root cannot be audited at all
     */
    public ScanResult scan(ScanRequest request, Consumer<ScanEvent> events, CancelToken cancel) {
        throw new UnsupportedOperationException();
    }
}
