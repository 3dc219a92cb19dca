package dev.unleak.detect.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RarityTest {
    @Test
    void wordsAreFewTokensAndAllInWords() {
        Rarity rarity = Rarity.of("connectionTimeout");
        assertThat(rarity.tokens()).isLessThanOrEqualTo(3);
        assertThat(rarity.inWords()).isEqualTo(1);
    }

    @Test
    void wordsAreSeenWithoutAGapAndInAnyCase() {
        assertThat(Rarity.of("METADATAlibrarySummer").inWords()).isEqualTo(1);
        assertThat(Rarity.of("summer-qzkxvj").inWords()).isCloseTo(0.5, within(0.001));
    }

    @Test
    void shortWordsCountForNothing() {
        assertThat(Rarity.of("is-it-an-old-cat").inWords()).isZero();
    }

    @Test
    void randomTextIsManyTokensAndHardlyInWords() {
        Random random = new Random(7);
        int tokens = 0;
        double inWords = 0;
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, '0', 'z' + 1)
                    .filter(Character::isLetterOrDigit)
                    .limit(40)
                    .forEach(c -> text.append((char) c));
            Rarity rarity = Rarity.of(text.toString());
            tokens += rarity.tokens() * 100 / rarity.characters();
            inWords += rarity.inWords();
        }
        assertThat(tokens / 100).isGreaterThan(55);
        assertThat(inWords / 100).isLessThan(0.1);
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        assertThat(Rarity.of("library".repeat(100_000)).characters()).isEqualTo(200);
    }
}
