package dev.unleak.source;

/** The little of UTF-8 (RFC 3629) that is needed on bytes. */
final class Utf8 {
    private Utf8() {}

    /** Length of the well-formed character at an index, 0 if there is none. */
    static int lengthAt(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if (!isContinuation(bytes[i])) {
                return 0;
            }
        }
        if (length > 2) {
            int second = bytes[at + 1] & 0xff;
            boolean overlong = lead == 0xE0 && second < 0xA0 || lead == 0xF0 && second < 0x90;
            boolean surrogateOrBeyond = lead == 0xED && second > 0x9F || lead == 0xF4 && second > 0x8F;
            return overlong || surrogateOrBeyond ? 0 : length;
        }
        return length;
    }

    static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** UTF-16 units of a stretch of text; a stray byte counts as one. */
    static int units(byte[] bytes, int from, int to) {
        int units = 0;
        for (int i = from; i < to; i++) {
            if (!isContinuation(bytes[i])) {
                units += (bytes[i] & 0xff) >= 0xF0 ? 2 : 1;
            }
        }
        return units;
    }
}
