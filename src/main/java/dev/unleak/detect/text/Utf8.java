package dev.unleak.detect.text;

/** Writes characters as UTF-8 (RFC 3629). */
final class Utf8 {
    private Utf8() {}

    /**
     * Writes one character.
     *
     * @return behind its last byte
     */
    static int put(int point, byte[] bytes, int at) {
        int more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        int lead = more == 0 ? 0 : 0xff00 >> more + 1 & 0xff;
        bytes[at] = (byte) (lead | point >> 6 * more);
        for (int i = 1; i <= more; i++) {
            bytes[at + i] = (byte) (0x80 | point >> 6 * (more - i) & 0x3f);
        }
        return at + more + 1;
    }
}
