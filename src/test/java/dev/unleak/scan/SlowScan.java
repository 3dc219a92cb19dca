package dev.unleak.scan;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program that scans so slowly that a test can kill it in the middle. */
final class SlowScan {
    private SlowScan() {}

    public static void main(String[] args) {
        RuleSet rules = RuleSet.load(Content.shipped());
        try (Store store = Store.open(Path.of(args[1]))) {
            new Scanner(Detector.of(rules), rules, new Fingerprinter(new byte[32]), Optional.of(store), 1)
                    .scan(
                            ScanRequest.of(Path.of(args[0])),
                            event -> {
                                if (event instanceof ScanEvent.Progress progress
                                        && progress.current().length() == 40) {
                                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                                }
                            },
                            new CancelToken());
        }
    }
}
