package dev.unleak.learn.git;

import java.util.Arrays;

final class Bytes {
    private Bytes() {}

    static boolean contains(byte[] text, byte[] part) {
        for (int i = 0; i + part.length <= text.length; i++) {
            if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
