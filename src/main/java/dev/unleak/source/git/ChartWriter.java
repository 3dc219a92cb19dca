package dev.unleak.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;

/** Writes numbers of seven bits a byte, the low ones first, and ids as they are. {@link ChartReader} reads them. */
final class ChartWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];

    /** Negative numbers take ten bytes. */
    void number(long number) {
        long left = number;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    /** Numbers near 0 of either sign take little room. */
    void difference(long number) {
        number(number << 1 ^ number >> 63);
    }

    void id(AnyObjectId id) {
        id.copyRawTo(raw, 0);
        out.writeBytes(raw);
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void bits(BitSet bits) {
        number(bits.cardinality());
        int before = -1;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            number(bit - before - 1L);
            before = bit;
        }
    }

    /** As they are, without their number. */
    void plain(byte[] bytes) {
        out.writeBytes(bytes);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
