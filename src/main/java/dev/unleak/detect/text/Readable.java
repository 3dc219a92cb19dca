package dev.unleak.detect.text;

/** Tells decoded bytes that can be searched, now or after more decoding, from keys, pictures and mere chance. */
final class Readable {
    /** Bytes by which it is told. */
    static final int HEAD = 16;

    /** Bytes by which most that are not readable are told at once. */
    static final int FIRST = 6;

    private Readable() {}

    /**
     * False only if {@link #begins} is false of all that begin with the bytes.
     *
     * @param bytes the first {@link #FIRST}, the first of them the highest
     */
    static boolean mayBegin(long bytes) {
        byte first = (byte) (bytes >> 40);
        byte second = (byte) (bytes >> 32);
        if (first == 0 || second == 0 || first < 0 && second < 0) {
            return true;
        }
        if (Compression.GZIP.mayBegin(first, second) || Compression.ZLIB.mayBegin(first, second)) {
            return true;
        }
        int beyond = 0;
        for (int shift = (FIRST - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            byte b = (byte) (bytes >> shift);
            if (isControl(b)) {
                return false;
            }
            beyond += b < 0 ? 1 : 0;
        }
        return beyond * 10 <= HEAD;
    }

    /** @param head the first {@link #HEAD} bytes, or all if there are fewer */
    static boolean begins(byte[] head, int length) {
        return isPacked(head, length) || length >= HEAD && textLength(head, length) == length;
    }

    /** How many of the bytes are of use: all that is packed, of text what stands before the first that is none. */
    static int length(byte[] bytes, int length) {
        return isPacked(bytes, length) ? length : textLength(bytes, length);
    }

    private static boolean isPacked(byte[] bytes, int length) {
        return Compression.GZIP.begins(bytes, length)
                || Compression.ZLIB.begins(bytes, length)
                || WideText.of(bytes, length).isPresent();
    }

    /** 0 where more than a tenth lies beyond ASCII. */
    private static int textLength(byte[] bytes, int length) {
        int beyond = 0;
        int i = 0;
        while (i < length && !isControl(bytes[i])) {
            beyond += bytes[i] < 0 ? 1 : 0;
            i++;
        }
        return beyond * 10L > i ? 0 : i;
    }

    /** No text has such a character. */
    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 127;
    }
}
