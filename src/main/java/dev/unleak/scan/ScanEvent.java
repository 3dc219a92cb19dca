package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;

/** What a scan tells while it runs. Events come from scan threads, many a second; a screen coalesces them. */
public sealed interface ScanEvent {
    /**
     * @param current path or object being read
     * @param files files searched so far
     * @param blobs blobs searched so far
     * @param total objects to read, 0 while unknown
     */
    record Progress(String current, long files, long blobs, long bytes, long total) implements ScanEvent {}

    /** A secret seen for the first time in this scan; its occurrences are complete only in the result. */
    record Found(Finding finding) implements ScanEvent {}

    record Skipped(NotSearched notSearched) implements ScanEvent {}
}
