package dev.unleak.scan;

import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;
import dev.unleak.model.ScanSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts what a scan does and tells of it. Safe for use by many threads. */
final class Tally {
    /** Threads tell of what they skip in any order. */
    private static final Comparator<NotSearched> BY_PATH =
            Comparator.comparing(NotSearched::path).thenComparing(NotSearched::why);

    private final Consumer<ScanEvent> events;
    private final Consumer<Hit> firstSight;
    private final long began = System.nanoTime();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong blobs = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong remembered = new AtomicLong();
    private final AtomicLong rememberedMessages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final List<NotSearched> notSearched = new ArrayList<>();

    /** @param firstSight told each hit once */
    Tally(Consumer<ScanEvent> events, Consumer<Hit> firstSight) {
        this.events = events;
        this.firstSight = firstSight;
    }

    void reading(Origin origin) {
        String current = switch (origin) {
            case Origin.File(String path) -> path;
            case Origin.Blob(String id, String _) -> id;
            case Origin.Message(String id) -> id;
            case Origin.Stdin _ -> "-";
        };
        events.accept(new ScanEvent.Progress(current, files.get(), objects(), bytes.get(), total.get()));
    }

    private long objects() {
        return blobs.get() + messages.get() + remembered.get() + rememberedMessages.get();
    }

    void searched(Fragment fragment, List<Hit> hits) {
        fragment.ranges().forEach(range -> bytes.addAndGet(range.to() - range.from()));
        hits.forEach(firstSight);
    }

    void done(Origin origin) {
        switch (origin) {
            case Origin.File _, Origin.Stdin _ -> files.incrementAndGet();
            case Origin.Blob _ -> blobs.incrementAndGet();
            case Origin.Message _ -> messages.incrementAndGet();
        }
    }

    void known(Origin origin) {
        (origin instanceof Origin.Message ? rememberedMessages : remembered).incrementAndGet();
    }

    void known(long blobs, long messages) {
        remembered.addAndGet(blobs);
        rememberedMessages.addAndGet(messages);
    }

    /** Files were counted before the objects are. */
    void expect(long origins) {
        total.set(files.get() + origins);
    }

    void skipped(NotSearched skipped) {
        synchronized (notSearched) {
            notSearched.add(skipped);
        }
        events.accept(new ScanEvent.Skipped(skipped));
    }

    ScanSummary summary(String root, boolean complete) {
        List<NotSearched> skipped;
        synchronized (notSearched) {
            skipped = notSearched.stream().sorted(BY_PATH).toList();
        }
        return new ScanSummary(
                root,
                files.get(),
                blobs.get(),
                remembered.get(),
                messages.get(),
                bytes.get(),
                (System.nanoTime() - began) / 1e9,
                skipped,
                complete);
    }
}
