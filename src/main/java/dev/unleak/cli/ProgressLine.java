package dev.unleak.cli;

import dev.unleak.report.PlainText;
import dev.unleak.scan.ScanEvent;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One line on a terminal, drawn over at most ten times a second. Takes events from many threads. */
final class ProgressLine implements Consumer<ScanEvent>, AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WIDTH = 78;
    private static final int BAR = 20;
    private static final String CLEAR = "\r\u001b[K";

    private final Terminal terminal;
    private final AtomicLong drawn = new AtomicLong(System.nanoTime() - PAUSE);

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(ScanEvent event) {
        if (!terminal.live() || !(event instanceof ScanEvent.Progress progress)) {
            return;
        }
        long now = System.nanoTime();
        long last = drawn.get();
        if (now - last >= PAUSE && drawn.compareAndSet(last, now)) {
            terminal.err().print(CLEAR + line(progress));
            terminal.err().flush();
        }
    }

    static String line(ScanEvent.Progress progress) {
        String counts = String.format(Locale.ROOT, "%,d files, %,d objects  ", progress.files(), progress.blobs());
        String line = bar(progress) + counts + PlainText.of(progress.current());
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private static String bar(ScanEvent.Progress progress) {
        if (progress.total() <= 0) {
            return "";
        }
        double share = Math.min(1, (double) (progress.blobs() + progress.files()) / progress.total());
        int full = (int) (share * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] "
                + String.format(Locale.ROOT, "%3d %%  ", (int) (share * 100));
    }

    @Override
    public void close() {
        if (terminal.live()) {
            terminal.err().print(CLEAR);
            terminal.err().flush();
        }
    }
}
