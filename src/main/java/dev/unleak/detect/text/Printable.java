package dev.unleak.detect.text;

/** Whether bytes are text. */
final class Printable {
    private Printable() {}

    /** No control characters but breaks and tabs, and at most a tenth beyond ASCII. */
    static boolean is(byte[] bytes, int length) {
        int beyond = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b < 0) {
                beyond++;
            } else if (b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 127) {
                return false;
            }
        }
        return length > 0 && beyond * 10 <= length;
    }
}
