package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows text with every secret in it masked, however unsure the detector is of it. Lines stay lines. */
public final class MaskedText {
    private static final byte[] NEXT_LINE = "\n\u2022\u2022\u2022\u2022".getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes;
    private final long offset;
    private final List<Candidate> candidates;

    /**
     * @param offset of the first byte, as candidates count
     * @param candidates in order of place
     */
    MaskedText(byte[] bytes, long offset, List<Candidate> candidates) {
        this.bytes = bytes;
        this.offset = offset;
        this.candidates = candidates;
    }

    public static String of(String text, Detector detector) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Candidate> candidates = detector.search(Fragment.whole(bytes, new Origin.Stdin()));
        return new MaskedText(bytes, 0, candidates).text(0, bytes.length);
    }

    /** A stretch of the bytes, decoded. A secret that is only partly in it is masked as a whole. */
    String text(int from, int to) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(to - from);
        int at = from;
        for (Candidate candidate : candidates) {
            int secretFrom = (int) Math.max(at, candidate.from() - offset);
            int secretTo = (int) Math.min(to, candidate.to() - offset);
            if (secretFrom < secretTo) {
                shown.write(bytes, at, secretFrom - at);
                shown.writeBytes(Masking.mask(candidate.secret()).getBytes(StandardCharsets.UTF_8));
                for (int i = secretFrom; i < secretTo; i++) {
                    if (bytes[i] == '\n') {
                        shown.writeBytes(NEXT_LINE);
                    }
                }
                at = secretTo;
            }
        }
        shown.write(bytes, at, to - at);
        return shown.toString(StandardCharsets.UTF_8);
    }
}
