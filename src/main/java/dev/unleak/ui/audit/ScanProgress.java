package dev.unleak.ui.audit;

import dev.unleak.model.Severity;
import dev.unleak.scan.ScanEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

/**
 * What a scan tells, ten times a second. Events may come from any thread, as many as there are; the screen looks at the
 * newest.
 */
final class ScanProgress {
    private static final ScanEvent.Progress NOTHING = new ScanEvent.Progress("", 0, 0, 0, 0);
    private static final double UNKNOWN = -1;

    private final AtomicReference<ScanEvent.Progress> newest = new AtomicReference<>(NOTHING);
    private final AtomicLong skippedSoFar = new AtomicLong();
    private final Map<Severity, AtomicLong> foundSoFar = new EnumMap<>(Severity.class);
    private final Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), event -> look()));

    private final StringProperty current = new SimpleStringProperty("");
    private final DoubleProperty share = new SimpleDoubleProperty(UNKNOWN);
    private final LongProperty files = new SimpleLongProperty();
    private final LongProperty blobs = new SimpleLongProperty();
    private final LongProperty bytes = new SimpleLongProperty();
    private final LongProperty skipped = new SimpleLongProperty();
    private final LongProperty found = new SimpleLongProperty();
    private final BooleanProperty stopping = new SimpleBooleanProperty();

    ScanProgress() {
        for (Severity severity : Severity.values()) {
            foundSoFar.put(severity, new AtomicLong());
        }
        clock.setCycleCount(Animation.INDEFINITE);
    }

    void start() {
        newest.set(NOTHING);
        skippedSoFar.set(0);
        foundSoFar.values().forEach(count -> count.set(0));
        stopping.set(false);
        look();
        clock.play();
    }

    void stop() {
        clock.stop();
    }

    void stopping() {
        stopping.set(true);
    }

    /** From any thread. */
    void accept(ScanEvent event) {
        switch (event) {
            case ScanEvent.Progress progress -> newest.set(progress);
            case ScanEvent.Found seen ->
                foundSoFar
                        .getOrDefault(seen.finding().severity(), new AtomicLong())
                        .incrementAndGet();
            case ScanEvent.Skipped any -> skippedSoFar.incrementAndGet();
        }
    }

    private void look() {
        ScanEvent.Progress now = newest.get();
        current.set(now.current());
        files.set(now.files());
        blobs.set(now.blobs());
        bytes.set(now.bytes());
        share.set(now.total() > 0 ? Math.min(1, (double) (now.files() + now.blobs()) / now.total()) : UNKNOWN);
        skipped.set(skippedSoFar.get());
        found.set(foundSoFar.values().stream().mapToLong(AtomicLong::get).sum());
    }

    StringProperty current() {
        return current;
    }

    /** In [0, 1], or negative while the end is not known. */
    DoubleProperty share() {
        return share;
    }

    LongProperty files() {
        return files;
    }

    LongProperty blobs() {
        return blobs;
    }

    LongProperty bytes() {
        return bytes;
    }

    LongProperty skipped() {
        return skipped;
    }

    LongProperty found() {
        return found;
    }

    /** Whether somebody asked to stop and the scan has not ended yet. */
    BooleanProperty isStopping() {
        return stopping;
    }
}
