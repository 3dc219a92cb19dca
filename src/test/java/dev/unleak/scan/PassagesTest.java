package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.detect.match.Locality;
import dev.unleak.model.Fragment.Range;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final LineHash HASH = new LineHash(new SecureRandom());
    private static final int LINES = 1_000;

    private static String text(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "    total = total + " + i * 7919 % 1000 + ";\n")
                .collect(Collectors.joining());
    }

    private static Passages of(String text, int from, int to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Passages(HASH, bytes, bytes.length, new Range(from, to));
    }

    private static Passages of(String text) {
        return of(text, 0, text.length());
    }

    private static Set<Long> keys(Passages passages) {
        Set<Long> keys = new TreeSet<>();
        for (int i = 0; i < passages.count(); i++) {
            keys.add(passages.key(i));
        }
        return keys;
    }

    private static List<Range> ranges(Passages passages) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < passages.count(); i++) {
            ranges.add(passages.range(i));
        }
        return ranges;
    }

    @Test
    void passagesFollowEachOtherFromEndToEnd() {
        String text = text(0, LINES);

        List<Range> ranges = ranges(of(text));

        assertThat(ranges.getFirst().from()).isZero();
        assertThat(ranges.getLast().to()).isEqualTo(text.length());
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isEqualTo(ranges.get(i - 1).to());
        }
    }

    @Test
    void passagesOfAStretchAreThoseOfTheWholeTextThere() {
        String text = text(0, LINES);

        Passages stretch = of(text, text.length() / 2, text.length() / 2 + 100);

        assertThat(keys(of(text))).containsAll(keys(stretch));
    }

    @Test
    void whatStandsFarInFrontChangesNoKey() {
        String text = text(0, LINES);
        String moved = "# a new first line\n" + text;
        int half = text.length() / 2;

        assertThat(keys(of(moved))).containsAll(keys(of(text, half, half + 100)));
    }

    @Test
    void whatDecidesAboutAPassageChangesItsKey() {
        String text = text(0, LINES);
        int half = text.length() / 2;
        Range passage = of(text, half, half).range(0);

        for (int at : new int[] {passage.from() - Locality.BEFORE, passage.from(), passage.to() + Locality.AFTER - 1}) {
            String changed = text.substring(0, at) + '~' + text.substring(at + 1);
            assertThat(keys(of(changed))).doesNotContainAnyElementsOf(keys(of(text, half, half)));
        }
    }

    @Test
    void passagesAtTheEndOfAFileAreOthersThanTheSameWithinOne() {
        String text = text(0, LINES);
        Set<Long> last = keys(of(text, text.length() - 1, text.length()));

        assertThat(keys(of(text + text(0, LINES / 2)))).doesNotContainAnyElementsOf(last);
    }

    @Test
    void encodedTextThatGoesOnBeyondWhatDecidesHasNoKey() {
        String line = "0123456789abcdef".repeat(4) + "\n";
        String text = text(0, 100) + line.repeat(200);

        Passages middle = of(text, text.length() - 100 * line.length(), text.length() - 99 * line.length());

        assertThat(keys(middle)).containsOnly(0L);
    }

    @Test
    void aTextWithoutLinesIsOnePassage() {
        String text = "x = 1; ".repeat(LINES);

        assertThat(ranges(of(text, 2_000, 2_100))).containsExactly(new Range(0, text.length()));
    }
}
