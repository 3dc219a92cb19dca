package dev.unleak.detect.judge;

/** How much of a value is what fingers type to fill a place. */
enum Fill {
    /** No more than chance. */
    NONE,
    /** Most characters stand next to their neighbours in the alphabet or the row of digits, or half of them in turn. */
    MUCH,
    /** Nothing else. */
    ALL;

    private static final double MUCH_STEPS = 0.66;
    private static final double ALL_STEPS = 0.88;

    private static final double MUCH_OF_ONE = 0.6;

    /** Characters in turn that no value has by chance. */
    private static final int COUNTED = 9;

    /** @param value characters that are bytes */
    static Fill of(String value) {
        int steps = 0;
        int counted = 0;
        int longest = 0;
        for (int i = 1; i < value.length(); i++) {
            int step = value.charAt(i) - value.charAt(i - 1);
            steps += Math.abs(step) <= 1 ? 1 : 0;
            counted = step == 1 ? counted + 1 : 1;
            longest = Math.max(longest, counted);
        }
        int length = value.length();
        int[] counts = new int[256];
        int different = 0;
        int most = 0;
        for (int i = 0; i < length; i++) {
            int count = ++counts[value.charAt(i) & 0xff];
            different += count == 1 ? 1 : 0;
            most = Math.max(most, count);
        }
        if (length < 3) {
            return NONE;
        }
        if (different <= 2
                || Repeat.fills(value)
                || length >= 12 && most >= MUCH_OF_ONE * length
                || length >= 12 && different <= 4
                || steps >= ALL_STEPS * (length - 1)
                || value.regionMatches(true, 0, "qwert", 0, 5)) {
            return ALL;
        }
        return steps >= MUCH_STEPS * (length - 1) || longest >= COUNTED && 2 * longest >= length ? MUCH : NONE;
    }
}
