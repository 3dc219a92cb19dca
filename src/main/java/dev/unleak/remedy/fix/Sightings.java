package dev.unleak.remedy.fix;

import dev.unleak.detect.Detector;
import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.scan.Fingerprinter;
import java.util.List;
import java.util.Set;

/** Where one finding's secret stands in the bytes of a file. */
record Sightings(Detector detector, Fingerprinter fingerprinter, Finding finding) {
    /** Forms of a value that an edit in the text can take out; of what is encoded otherwise, a part would be left. */
    private static final Set<String> PLAIN = Set.of("utf-16", "utf-32", "string-escapes");

    /** A secret at its place. */
    record Seen(Candidate candidate) {
        boolean isPlain() {
            return PLAIN.containsAll(candidate.decoded());
        }
    }

    List<Seen> in(String path, byte[] bytes) {
        return detector.search(Fragment.whole(bytes, new Origin.File(path))).stream()
                .filter(candidate -> candidate.type().equals(finding.type()))
                .filter(candidate ->
                        fingerprinter.of(candidate.type(), candidate.secret()).equals(finding.fingerprint()))
                .map(Seen::new)
                .toList();
    }
}
