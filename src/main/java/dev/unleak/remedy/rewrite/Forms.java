package dev.unleak.remedy.rewrite;

import dev.unleak.detect.Detector;
import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fragment;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** How a value is written in a repository: as it is, and encoded wherever a scan saw it so. */
final class Forms {
    private Forms() {}

    static List<byte[]> of(Repository repository, Detector detector, Finding finding, Secret value) throws IOException {
        Set<ByteBuffer> forms = new LinkedHashSet<>();
        forms.add(ByteBuffer.wrap(value.bytes()));
        Set<String> read = new LinkedHashSet<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (Occurrence occurrence : finding.occurrences()) {
                Place place = occurrence.place();
                if (!occurrence.decoded().isEmpty()
                        && place.blob().isPresent()
                        && read.add(place.blob().get())) {
                    byte[] bytes = reader.open(ObjectId.fromString(place.blob().get()), Constants.OBJ_BLOB)
                            .getCachedBytes(Integer.MAX_VALUE);
                    Origin origin = new Origin.Blob(place.blob().get(), place.path());
                    for (Candidate candidate : detector.search(Fragment.whole(bytes, origin))) {
                        if (isEncoded(candidate, finding, value)) {
                            forms.add(ByteBuffer.wrap(
                                    Arrays.copyOfRange(bytes, (int) candidate.from(), (int) candidate.to())));
                        }
                    }
                }
            }
        }
        return forms.stream().map(ByteBuffer::array).toList();
    }

    private static boolean isEncoded(Candidate candidate, Finding finding, Secret value) {
        return !candidate.decoded().isEmpty()
                && candidate.from() < candidate.to()
                && candidate.type().equals(finding.type())
                && Arrays.equals(candidate.secret().bytes(), value.bytes());
    }
}
