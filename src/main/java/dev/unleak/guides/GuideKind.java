package dev.unleak.guides;

import java.util.List;

/**
 * One kind of the provider's credentials, for example an account token beside a user token.
 *
 * @param rules ids of the rules that recognise it; empty where Unleak does not recognise it by itself
 * @param prefix what it begins with, empty where it has no mark of its own
 * @param length for people, for example "53 characters"
 * @param since when the provider introduced it, for people; empty where unknown
 * @param legacy no longer issued, but old ones may still work
 * @param envNames variables that tools read it from
 */
public record GuideKind(
        String id,
        String title,
        List<String> rules,
        String prefix,
        String length,
        String charset,
        Checksum checksum,
        String since,
        boolean legacy,
        List<String> envNames) {

    /** Whether a part of the value proves that it was not made up. */
    public enum Checksum {
        NONE,
        /** There is one and its algorithm is public. */
        KNOWN,
        /** There is one, or there seems to be one, and its algorithm is not public. */
        UNKNOWN
    }
}
