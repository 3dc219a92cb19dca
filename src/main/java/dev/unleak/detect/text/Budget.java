package dev.unleak.detect.text;

/** How many bytes may still be decoded of one fragment, over all its layers together. For one thread. */
public final class Budget {
    private int left;
    private boolean exceeded;

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
            exceeded = true;
            return false;
        }
        left -= bytes;
        return true;
    }

    /** Notes that there was more than may be decoded. */
    void exceed() {
        exceeded = true;
    }

    /** Whether something was left encoded for want of budget. */
    public boolean isExceeded() {
        return exceeded;
    }
}
