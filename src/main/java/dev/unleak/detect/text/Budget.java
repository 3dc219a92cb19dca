package dev.unleak.detect.text;

/** How many bytes may still be decoded of one fragment, over all its layers together. For one thread. */
public final class Budget {
    private int left;

    public Budget(int bytes) {
        left = bytes;
    }

    /** Bytes that may still be decoded. */
    int left() {
        return left;
    }

    /** Takes so many if there are so many; else nothing. */
    boolean take(int bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }
}
