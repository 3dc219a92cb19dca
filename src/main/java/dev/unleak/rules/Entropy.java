package dev.unleak.rules;

/** Shannon entropy of a text's characters: how evenly it uses its alphabet. */
public final class Entropy {
    private Entropy() {}

    /** In bits a character; 0 for an empty text, at most log2 of the length. */
    public static double of(String text) {
        int[] counts = new int[256];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
