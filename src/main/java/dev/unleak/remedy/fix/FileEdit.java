package dev.unleak.remedy.fix;

import java.util.List;
import java.util.Optional;

/**
 * One file as it is and as it is to be. Holds whole files in memory, and with them secrets: never store or print one;
 * {@link #shownBefore} and {@link #shownAfter} are what may be shown.
 *
 * @param path relative to the root, '/' between names
 * @param before its bytes; empty where it is to be made
 * @param ownerOnly whether nobody but its owner may read it afterwards
 * @param shownBefore its lines with every secret masked; likewise {@code shownAfter}
 */
public record FileEdit(
        String path,
        Optional<byte[]> before,
        byte[] after,
        boolean ownerOnly,
        List<String> shownBefore,
        List<String> shownAfter) {
    /** Tells nothing of what the file holds. */
    @Override
    public String toString() {
        return "FileEdit[" + path + "]";
    }
}
