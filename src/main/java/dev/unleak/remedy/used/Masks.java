package dev.unleak.remedy.used;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Takes what our own rules find out of a log's texts, before anything of them is shown or kept. */
public final class Masks {
    private static final int LONGEST = 200;

    private final Detector detector;

    public Masks(Detector detector) {
        this.detector = detector;
    }

    /** The text with every secret masked, cut to a length that can be shown. */
    public String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Candidate> found = detector.search(Fragment.whole(bytes, new Origin.Stdin())).stream()
                .sorted(Comparator.comparingLong(Candidate::from))
                .toList();
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Candidate one : found) {
            if (one.from() >= at) {
                masked.append(text(bytes, at, (int) one.from())).append(Masking.mask(one.secret()));
                at = (int) one.to();
            }
        }
        String whole = masked.append(text(bytes, at, bytes.length)).toString();
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
