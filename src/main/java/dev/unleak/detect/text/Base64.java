package dev.unleak.detect.text;

import java.util.Arrays;
import java.util.Optional;

/** Base 64 in both alphabets (RFC 4648, sections 4 and 5), with or without padding. */
final class Base64 implements Codec {
    private static final byte NONE = -1;
    private static final byte[] VALUES = values();

    @Override
    public Optional<Layer> decode(Stretch stretch, Budget budget) {
        return decode("base64", stretch, budget);
    }

    static Optional<Layer> decode(String name, Stretch stretch, Budget budget) {
        if (!mayBegin(stretch)) {
            return Optional.empty();
        }
        byte[] head = decode(stretch.digits((Readable.HEAD * 4 + 2) / 3));
        if (!Readable.begins(head, head.length)) {
            return Optional.empty();
        }
        byte[] decoded = decode(stretch.digits(stretch.length()));
        return stretch.inner(name, decoded, Readable.length(decoded, decoded.length), 6, budget);
    }

    /** False only if what the first eight digits stand for begins nothing readable. Most words fail. */
    private static boolean mayBegin(Stretch stretch) {
        long bits = 0;
        for (int i = 0; i < Readable.FIRST * Byte.SIZE / 6; i++) {
            bits = bits << 6 | VALUES[stretch.first(i) & 0xff];
        }
        return Readable.mayBegin(bits);
    }

    static boolean isDigit(byte b) {
        return VALUES[b & 0xff] != NONE;
    }

    /** Bits that are left over at the end are padding. */
    static byte[] decode(byte[] digits) {
        byte[] decoded = new byte[(int) (digits.length * 3L / 4)];
        int bits = 0;
        int held = 0;
        int length = 0;
        for (byte digit : digits) {
            bits = bits << 6 | VALUES[digit & 0xff];
            held += 6;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                decoded[length++] = (byte) (bits >> held);
            }
        }
        return decoded;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, NONE);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
