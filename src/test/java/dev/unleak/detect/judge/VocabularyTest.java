package dev.unleak.detect.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.ContentException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
    private static final int MOST_BYTES = 1_200_000;

    @Test
    void theTableThatTheBuildWritesIsSmallAndKnowsTokensFromWords(@TempDir Path content) throws Exception {
        VocabularyTable.main(new String[] {content.toString()});
        byte[] table = Files.readAllBytes(content.resolve(Vocabulary.NAME));
        assertThat(table).hasSizeLessThan(MOST_BYTES);

        Vocabulary vocabulary = new Vocabulary(ByteBuffer.wrap(table));
        assertThat(rank(vocabulary, "in")).isLessThan(rank(vocabulary, "password"));
        assertThat(rank(vocabulary, "password")).isLessThan(Vocabulary.NONE);
        assertThat(rank(vocabulary, "qzkxv")).isEqualTo(Vocabulary.NONE);
        assertThat(isWord(vocabulary, "library")).isTrue();
        assertThat(isWord(vocabulary, "://")).isFalse();
        assertThat(isWord(vocabulary, "the")).isFalse();
    }

    @Test
    void aTableOfAnotherLayoutIsRefused() {
        assertThatThrownBy(() -> new Vocabulary(ByteBuffer.wrap(new byte[] {0, 0, 0, 99, 0, 0, 0, 1})))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("build the program anew");
        assertThatThrownBy(() -> new Vocabulary(ByteBuffer.allocate(0))).isInstanceOf(ContentException.class);
    }

    private static int rank(Vocabulary vocabulary, String text) {
        return vocabulary.rank(text.getBytes(StandardCharsets.US_ASCII), 0, text.length());
    }

    private static boolean isWord(Vocabulary vocabulary, String text) {
        return vocabulary.isWord(text.getBytes(StandardCharsets.US_ASCII), 0, text.length());
    }
}
