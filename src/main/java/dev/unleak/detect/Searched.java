package dev.unleak.detect;

import dev.unleak.model.Candidate;
import java.util.List;

/**
 * What came of searching one fragment.
 *
 * @param candidates in order of place
 * @param whole false where more was encoded in it than is decoded of one fragment, so that there may be more
 * @param local whether all that decides about any candidate, found or not, lies
 *     {@linkplain dev.unleak.detect.match.Locality near by} it
 */
public record Searched(List<Candidate> candidates, boolean whole, boolean local) {}
