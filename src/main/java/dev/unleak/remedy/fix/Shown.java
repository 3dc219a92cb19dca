package dev.unleak.remedy.fix;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Secret;
import dev.unleak.scan.ScanRequest;
import java.util.ArrayList;
import java.util.List;

/** Files as lines that may be shown: every secret masked of which the detector is sure enough to remember it. */
record Shown(Detector detector, Secret secret) {
    /** @param path says what kind of file it is */
    List<String> lines(String path, byte[] bytes) {
        TextFile file = TextFile.of(bytes);
        List<Splice> masks = new ArrayList<>();
        for (Candidate found : detector.search(Fragment.whole(bytes, new Origin.File(path)))) {
            if (found.confidence() >= ScanRequest.LEAST_CONFIDENCE) {
                mask(masks, file.text(), file.at(found.from()), file.at(found.to()), found.secret());
            }
        }
        String value = secret.reveal();
        for (int at = file.text().indexOf(value); at >= 0; at = file.text().indexOf(value, at + value.length())) {
            mask(masks, file.text(), at, at + value.length(), secret);
        }
        return Splice.all(file.text(), masks).lines().toList();
    }

    private static void mask(List<Splice> masks, String text, int from, int to, Secret secret) {
        long breaks = text.substring(from, to).chars().filter(c -> c == '\n').count();
        Splice mask = new Splice(from, to, Masking.mask(secret) + "\n\u2022\u2022\u2022\u2022".repeat((int) breaks));
        if (from < to && masks.stream().noneMatch(mask::overlaps)) {
            masks.add(mask);
        }
    }
}
