package dev.unleak.scan;

import dev.unleak.model.CancelToken;
import java.util.function.Consumer;

/**
 * Audits one root: picks its sources, searches them on all cores, works out exposure and keeps what the request asks.
 */
public final class Scanner {
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
