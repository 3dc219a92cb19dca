package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.detect.Searched;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.scan.suppress.FragmentMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes hits of candidates: from here on there is no secret any more. Safe for use by many threads. */
record HitMaker(Detector detector, Fingerprinter fingerprinter, Suppressor suppressor, double minConfidence) {
    /** What is sure enough to be remembered. */
    static Stream<Candidate> likely(Searched searched) {
        return searched.candidates().stream()
                .filter(candidate -> candidate.confidence() >= ScanRequest.LEAST_CONFIDENCE);
    }

    List<Hit> hits(Fragment fragment, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        FragmentMarks marks = new FragmentMarks(fragment);
        List<Hit> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Fingerprint fingerprint = fingerprinter.of(candidate.type(), candidate.secret());
            List<IgnoreMark> beside =
                    marks.beside(candidate).stream().map(this::masked).toList();
            suppressor.learn(candidate, fingerprint, beside, minConfidence);
            String mask = Masking.mask(candidate.secret());
            found.add(Hit.of(fragment.origin(), candidate, fingerprint, mask, beside));
        }
        return found;
    }

    /** A reason is text from the file, in which another secret may stand. */
    private IgnoreMark masked(IgnoreMark mark) {
        return mark.reason().isEmpty()
                ? mark
                : new IgnoreMark(mark.name(), mark.id(), MaskedText.of(mark.reason(), detector));
    }
}
