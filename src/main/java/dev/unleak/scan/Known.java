package dev.unleak.scan;

import dev.unleak.model.Fragment.Range;
import dev.unleak.source.Trace;
import java.util.List;

/**
 * What is known of a searched object.
 *
 * @param length of the object, in bytes
 * @param isWhole false where more was encoded in it than is decoded
 * @param local whether every hit, and the lack of any, is decided by bytes near by alone
 */
record Known(int length, boolean isWhole, boolean local, List<Traced> hits) implements Trace {
    /**
     * A hit with its bytes.
     *
     * @param look the bytes that decide about it
     */
    record Traced(int from, int to, Range look, Hit hit) {
        Traced at(int shift, Hit moved) {
            return new Traced(from + shift, to + shift, new Range(look.from() + shift, look.to() + shift), moved);
        }
    }
}
