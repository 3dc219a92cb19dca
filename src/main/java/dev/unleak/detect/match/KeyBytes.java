package dev.unleak.detect.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;

/** Bytes that a program lists, which may be a key. Holds the array it is given, of which it reads the first few. */
final class KeyBytes {
    /** AES-128 has the shortest keys in use, HMAC-SHA-512 and Ed25519 the longest that people write out. */
    private static final int LEAST = 16;

    private static final int MOST = 64;

    /** A password that is written letter by letter. */
    private static final int LEAST_LETTERS = 6;

    /** Tables that reorder 64 bits or letters, as DES has them, stay below; 16 random bytes once in 500,000 times. */
    private static final int HIGH = 0x70;

    private static final String PEM = "-----BEGIN ";

    private final byte[] bytes;
    private final int count;

    KeyBytes(byte[] bytes, int count) {
        this.bytes = bytes;
        int end = count;
        while (end > 1 && bytes[end - 1] == 0) {
            end--;
        }
        this.count = isText(bytes, end) ? end : count;
    }

    /** The text that they are in ASCII, without zeros that end it; else two hexadecimal digits for each. */
    String spelled() {
        return isText(bytes, count)
                ? new String(bytes, 0, count, StandardCharsets.US_ASCII)
                : HexFormat.of().formatHex(bytes, 0, count);
    }

    /** @param characters whether all are written as characters */
    boolean areKey(boolean characters) {
        if (isText(bytes, count)
                && (characters ? count >= LEAST_LETTERS : spelled().startsWith(PEM))) {
            return true;
        }
        return count >= LEAST && count <= MOST ? looksRandom() : isPrivateKey();
    }

    private static boolean isText(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            boolean line = bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t';
            if (!line && (bytes[i] < ' ' || bytes[i] > '~')) {
                return false;
            }
        }
        return count > 0;
    }

    /** Most bytes differ, most steps from one to the next differ, and they lead up as well as down. */
    private boolean looksRandom() {
        BitSet values = new BitSet();
        BitSet steps = new BitSet();
        int falls = 0;
        for (int i = 0; i < count; i++) {
            values.set(bytes[i] & 0xff);
            if (i > 0) {
                int step = (bytes[i] & 0xff) - (bytes[i - 1] & 0xff);
                steps.set(step & 0xff);
                falls += step < 0 ? 1 : 0;
            }
        }
        return values.length() > HIGH
                && 2 * values.cardinality() > count
                && 2 * steps.cardinality() > count
                && 4 * falls >= count
                && 4 * falls <= 3 * count;
    }

    /**
     * The DER of a private key: a sequence that begins with version 0, or 1 and a string of bytes on an elliptic curve.
     * A certificate and a public key begin otherwise. Source: RFC 8017, appendix A.1.2; RFC 5958, section 2; RFC 5915,
     * section 3.
     */
    private boolean isPrivateKey() {
        if (count <= MOST || bytes[0] != 0x30) {
            return false;
        }
        int header = 2 + (bytes[1] < 0 ? bytes[1] & 0x7f : 0);
        byte[] version = Arrays.copyOfRange(bytes, header, header + 4);
        boolean integer = version[0] == 2 && version[1] == 1;
        return integer && (version[2] == 0 && version[3] >= 0x02 || version[2] == 1 && version[3] == 4);
    }
}
