package dev.unleak.detect.judge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How much of a text is words, in whatever case, and also where they stand without a gap. */
final class KnownWords {
    private static final int LEAST = VocabularyTable.LEAST_WORD;

    private static final int MOST = VocabularyTable.MOST_WORD;
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private KnownWords() {}

    /** Of its letters, the most that stand in words which do not overlap: in [0, 1], 0 where there are no letters. */
    static double share(String text) {
        byte[] bytes =
                text.substring(0, Tokens.looked(text)).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
        int[] covered = new int[bytes.length + 1];
        int letters = 0;
        int run = 0;
        for (int to = 1; to <= bytes.length; to++) {
            boolean letter = bytes[to - 1] >= 'a' && bytes[to - 1] <= 'z';
            run = letter ? run + 1 : 0;
            letters += letter ? 1 : 0;
            covered[to] = covered[to - 1];
            for (int length = LEAST; length <= Math.min(run, MOST); length++) {
                int with = covered[to - length] + length;
                if (with > covered[to] && VOCABULARY.isWord(bytes, to - length, to)) {
                    covered[to] = with;
                }
            }
        }
        return letters == 0 ? 0 : (double) covered[bytes.length] / letters;
    }
}
