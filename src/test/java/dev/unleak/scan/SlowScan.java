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

/** A program that scans a repository, comes to a stop in the middle of its objects, and waits there to be killed. */
final class SlowScan {
    private static final int REST = 200;
    private static final int END = 260;

    private SlowScan() {}

    public static void main(String[] args) {
        RuleSet rules = RuleSet.load(Content.shipped());
        int[] objects = new int[1];
        try (Store store = Store.open(Path.of(args[1]))) {
            new Scanner(Detector.of(rules), rules, new Fingerprinter(new byte[32]), Optional.of(store), 1)
                    .scan(
                            ScanRequest.of(Path.of(args[0])),
                            event -> {
                                if (event instanceof ScanEvent.Progress progress
                                        && progress.current().length() == 40) {
                                    objects[0]++;
                                    rest(objects[0]);
                                }
                            },
                            new CancelToken());
        }
    }

    /** Once for longer than batches are apart, so that one is written, and in the end until killed. */
    private static void rest(int objects) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2_500);
        while (objects == END || objects == REST && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
