package dev.unleak.source.git;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Reads what {@link ChartWriter} wrote; a {@link BufferUnderflowException} tells that it is damaged. */
final class ChartReader {
    private final ByteBuffer in;
    private final byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];

    ChartReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }

    /** A number of things, or of one of them: not negative, and no larger than what is left to read. */
    int count() {
        long count = number();
        if (count < 0 || count > in.capacity()) {
            throw new BufferUnderflowException();
        }
        return (int) count;
    }

    long difference() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    ObjectId id() {
        in.get(raw);
        return ObjectId.fromRaw(raw);
    }

    String text() {
        return new String(bytes(count()), StandardCharsets.UTF_8);
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    BitSet bits() {
        BitSet bits = new BitSet();
        int bit = -1;
        for (int i = count(); i > 0; i--) {
            bit += 1 + count();
            bits.set(bit);
        }
        return bits;
    }

    byte[] rest() {
        return bytes(in.remaining());
    }
}
