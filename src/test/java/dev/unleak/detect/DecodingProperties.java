package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DecodingProperties {
    private static final int MOST_BYTES = 1 << 20;
    private static final Rule GITHUB =
            RuleSet.load(Content.shipped()).rule("github-token").orElseThrow();
    private static final Detector DETECTOR = Detector.of(RuleSet.of(List.of(GITHUB), "test"));

    @Property(tries = 200)
    void findsInEveryEncodingWhatItHides(@ForAll Encoding encoding, @ForAll long seed) {
        findsExactly(List.of(encoding), seed);
    }

    @Property(tries = 400)
    void findsWhatLiesInUpToFiveLayersAndLeadsBackToWhatCarriesIt(
            @ForAll @Size(min = 2, max = 5) List<Encoding> outwards, @ForAll long seed) {
        Assume.that(outwards.stream().mapToInt(Encoding::layers).sum() <= 5);
        findsExactly(outwards, seed);
    }

    /** Where the breaks of lines are all that is escaped, they stand in front of no letter. */
    @Example
    void findsWhatQuotedPrintableBreaksWithinOtherEncodings() {
        findsExactly(List.of(Encoding.PERCENT_ALL, Encoding.QUOTED_PRINTABLE, Encoding.JSON), 0);
        findsExactly(
                List.of(Encoding.PERCENT, Encoding.PERCENT, Encoding.QUOTED_PRINTABLE, Encoding.JSON), 3079159973L);
    }

    @Example
    void tellsNoBreakInFrontOfATokenAsPartOfIt() {
        findsExactly(List.of(Encoding.UNICODE_LONG, Encoding.UNICODE_LONG, Encoding.QUOTED_PRINTABLE), 0);
    }

    /** A match counts as new if any of what carries it, or its border, is. */
    @Property(tries = 300)
    void searchingARangeFindsOfTheWholeWhatTouchesIt(
            @ForAll Encoding first,
            @ForAll Encoding second,
            @ForAll long seed,
            @ForAll @IntRange(max = 1_000_000) int from,
            @ForAll @IntRange(max = 3_000) int length) {
        Forge forge = new Forge(seed);
        byte[] bytes = first.encode(text(forge.forge(GITHUB).reveal()))
                .within("one: ", "\n" + ". ".repeat(700))
                .bytes();
        byte[] more = second.encode(text(forge.forge(GITHUB).reveal()))
                .within("\nother: ", "\n")
                .bytes();
        byte[] both = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, both, 0, bytes.length);
        System.arraycopy(more, 0, both, bytes.length, more.length);
        int start = from % both.length;
        Fragment.Range range = new Fragment.Range(start, Math.min(both.length, start + length));

        List<Candidate> whole = search(both, new Fragment.Range(0, both.length));
        List<Candidate> part = search(both, range);

        assertThat(whole).hasSize(2);
        assertThat(part)
                .extracting(Candidate::from, Candidate::to)
                .isEqualTo(assertThat(whole.stream()
                                .filter(found -> found.from() <= range.to() && range.from() <= found.to())
                                .toList())
                        .extracting(Candidate::from, Candidate::to)
                        .actual());
    }

    private static void findsExactly(List<Encoding> outwards, long seed) {
        String token = new Forge(seed).forge(GITHUB).reveal();
        Encoded encoded = text(token);
        int at = new String(encoded.bytes(), StandardCharsets.UTF_8).indexOf(token);
        for (Encoding encoding : outwards) {
            encoded = encoding.encode(encoded);
            Assume.that(encoded.length() < MOST_BYTES);
        }
        encoded = encoded.within("Somewhere:\n", "\nand more\n");

        List<Candidate> found = search(encoded.bytes(), new Fragment.Range(0, encoded.length()));

        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.secret().reveal()).isEqualTo(token);
            assertThat(candidate.decoded()).hasSizeLessThanOrEqualTo(5);
        });
        assertThat(found.getFirst().from()).isEqualTo(encoded.from()[at]);
        assertThat(found.getFirst().to()).isEqualTo(encoded.to()[at + token.length() - 1]);
    }

    private static Encoded text(String token) {
        return Encoded.plain("{\"deploy\": \"" + token + "\",\n  \"path\": \"a/b?c=d&e='f'\"}\n");
    }

    private static List<Candidate> search(byte[] bytes, Fragment.Range range) {
        return DETECTOR.search(
                new Fragment(bytes, bytes.length, List.of(range), Fragment.Start.OF_FILE, new Origin.Stdin()));
    }
}
