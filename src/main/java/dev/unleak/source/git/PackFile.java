package dev.unleak.source.git;

import dev.unleak.source.git.pack.PackIndex;
import java.nio.file.Path;

/**
 * A pack of which the index is mapped.
 *
 * @param borrowed whether it lies in another repository's store
 */
record PackFile(Path file, boolean borrowed, PackIndex index) {
    /** The digest over all bytes of the pack, in hex: two packs with the same are the same. */
    String sum() {
        return index.packSum();
    }
}
