package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows text with every secret in it masked, however unsure the detector is of it. */
final class MaskedText {
    private final Detector detector;

    MaskedText(Detector detector) {
        this.detector = detector;
    }

    String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(
                of(bytes, detector.search(Fragment.whole(bytes, new Origin.Stdin()))), StandardCharsets.UTF_8);
    }

    /** @param candidates in order of place, with offsets in these bytes */
    static byte[] of(byte[] bytes, List<Candidate> candidates) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        for (Candidate candidate : candidates) {
            int from = (int) Math.max(at, candidate.from());
            if (candidate.to() > from) {
                shown.write(bytes, at, from - at);
                shown.writeBytes(Masking.mask(candidate.secret()).getBytes(StandardCharsets.UTF_8));
                at = (int) candidate.to();
            }
        }
        shown.write(bytes, at, bytes.length - at);
        return shown.toByteArray();
    }
}
