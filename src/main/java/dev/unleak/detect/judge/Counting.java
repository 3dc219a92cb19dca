package dev.unleak.detect.judge;

/** Tells text whose letters count up or down among themselves, and whose digits do, as {@code a1B2c3D4} does. */
final class Counting {
    /** Pairs of neighbours that random text never has in turn so often. */
    private static final int FEWEST = 10;

    private static final double SHARE = 0.6;
    private static final int LETTERS = 26;
    private static final int DIGITS = 10;

    private int last = -1;
    private int pairs;
    private int counted;

    private Counting() {}

    /** @param value characters that are bytes */
    static boolean fills(String value) {
        Counting letters = new Counting();
        Counting digits = new Counting();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Words.isLetter(c)) {
                letters.next((c | 0x20) - 'a', LETTERS);
            } else if (c >= '0' && c <= '9') {
                digits.next(c - '0', DIGITS);
            }
        }
        int pairs = letters.pairs + digits.pairs;
        return pairs >= FEWEST && letters.counted + digits.counted >= SHARE * pairs;
    }

    /** Behind the last letter or digit of a kind comes its first one. */
    private void next(int at, int of) {
        if (last >= 0) {
            int step = Math.floorMod(at - last, of);
            pairs++;
            counted += step == 1 || step == of - 1 ? 1 : 0;
        }
        last = at;
    }
}
