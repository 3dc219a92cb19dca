package dev.unleak.scan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to audit, and how.
 *
 * @param root a folder, file or repository; "-" is standard input
 * @param history whether a repository's objects are searched, not just its files
 * @param staged only what is staged for the next commit
 * @param since only commits that this revision does not reach
 * @param respectIgnore leave out what .gitignore names, and say so
 * @param rescan search again what was searched before
 * @param store whether results and memory are kept
 * @param suppress whether ignore marks and the baseline are heeded
 * @param baseline used instead of the one that lies with the root
 * @param wholeBlobs whether every git object is searched from end to end, also where it is mostly a copy of another
 */
public record ScanRequest(
        Path root,
        boolean history,
        boolean staged,
        Optional<String> since,
        boolean respectIgnore,
        boolean rescan,
        boolean store,
        double minConfidence,
        boolean suppress,
        Optional<Path> baseline,
        boolean wholeBlobs) {

    /** Findings under this confidence are not shown unless asked for. */
    public static final double DEFAULT_MIN_CONFIDENCE = 0.5;

    /** What is less sure than this is neither told nor remembered: in large repositories it is nearly all noise. */
    public static final double LEAST_CONFIDENCE = 0.1;

    /** One that heeds ignore marks and the baseline that lies with the root. */
    public ScanRequest(
            Path root,
            boolean history,
            boolean staged,
            Optional<String> since,
            boolean respectIgnore,
            boolean rescan,
            boolean store,
            double minConfidence) {
        this(root, history, staged, since, respectIgnore, rescan, store, minConfidence, true, Optional.empty(), false);
    }

    /** Everything below a root, kept in the store. */
    public static ScanRequest of(Path root) {
        return new ScanRequest(root, true, false, Optional.empty(), false, false, true, DEFAULT_MIN_CONFIDENCE);
    }

    /** Whether it looks everywhere below the root, so that what it does not find is gone. */
    boolean isWhole() {
        return history && !staged && since.isEmpty() && !respectIgnore && minConfidence <= DEFAULT_MIN_CONFIDENCE;
    }
}
