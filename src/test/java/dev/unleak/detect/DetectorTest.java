package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Position;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorTest {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);

    private final Rule github = RULES.rule("github-token").orElseThrow();
    private final String token = new Forge(5).forge(github).reveal();

    @Test
    void everyRuleFindsWhatTheForgeMakes() {
        Forge forge = new Forge(17);
        for (Rule rule : RULES.rules()) {
            if (!rule.paths().only().isEmpty()) {
                continue;
            }
            String secret = forge.forge(rule).reveal();
            String text = forge.fill(rule.cases().match().getFirst(), secret);
            assertThat(search(text, "settings"))
                    .as(rule.id())
                    .anyMatch(found -> found.type().equals(rule.type())
                            && found.secret().reveal().equals(secret));
        }
    }

    @Test
    void tellsLineAndColumnInUtf16UnitsOfTheLine() {
        Candidate found = only("ä\nключ 🔑 = " + token + "\n");
        assertThat(found.position()).isEqualTo(new Position(2, 11, 2, 11 + token.length()));
        assertThat(found.from()).isEqualTo("ä\nключ 🔑 = ".getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void countsFromWhereTheFragmentStarts() {
        byte[] bytes = ("x " + token + "\n" + token).getBytes(StandardCharsets.UTF_8);
        Fragment fragment = new Fragment(
                bytes,
                bytes.length,
                List.of(new Fragment.Range(0, bytes.length)),
                new Fragment.Start(1_000_000_000_000L, 7, 5),
                new Origin.File("big"));
        List<Candidate> found = DETECTOR.search(fragment);
        assertThat(found).extracting(Candidate::from).containsExactly(1_000_000_000_002L, 1_000_000_000_043L);
        assertThat(found)
                .extracting(Candidate::position)
                .containsExactly(new Position(7, 7, 7, 47), new Position(8, 1, 8, 41));
    }

    @Test
    void searchesOnlyWhatIsNewAndItsBorders() {
        String old = "a = " + token + "\n" + "-".repeat(2_000) + "\n";
        String text = old + "b = " + token + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(search(bytes, new Fragment.Range(old.length(), bytes.length)))
                .extracting(Candidate::from)
                .containsExactly((long) old.length() + 4);
        assertThat(search(bytes, new Fragment.Range(1_000, 1_100))).isEmpty();
        assertThat(search(bytes, new Fragment.Range(4 + token.length(), 60))).hasSize(1);
        assertThat(search(bytes, new Fragment.Range(20, 21))).hasSize(1);
    }

    @Test
    void looksNoFurtherThanTheLengthOfTheFragment() {
        byte[] bytes = (token + " tail").getBytes(StandardCharsets.UTF_8);
        Fragment cut =
                new Fragment(bytes, 20, List.of(new Fragment.Range(0, 20)), Fragment.Start.OF_FILE, new Origin.Stdin());
        assertThat(DETECTOR.search(cut)).isEmpty();
    }

    @Test
    void tellsOneTypeWhereASpecificAndAGenericRuleFit() {
        assertThat(only("access_token = \"" + token + "\"").type()).isEqualTo("github-token");
    }

    @Test
    void saysSoWhereTheChecksumIsWrong() {
        char last = token.charAt(39) == 'a' ? 'b' : 'a';
        Candidate found = only("token = " + token.substring(0, 39) + last);
        assertThat(found.confidence()).isLessThan(0.05);
        assertThat(found.reasons()).anySatisfy(reason -> {
            assertThat(reason.text()).contains("checksum is wrong");
            assertThat(reason.push()).isNegative();
        });
    }

    @Test
    void decodesBase64AndLeadsBackToTheOriginal() {
        String encoded =
                Base64.getEncoder().encodeToString(("deploy: " + token + "\n").getBytes(StandardCharsets.UTF_8));
        String text = "first\n  data: " + encoded + "\n";
        Candidate found = only(text);
        assertThat(found.secret().reveal()).isEqualTo(token);
        assertThat(found.decoded()).containsExactly("base64");
        assertThat(found.position().line()).isEqualTo(2);
        assertThat(found.from()).isBetween((long) text.indexOf(encoded), (long) text.indexOf(encoded) + 12);
        assertThat(found.to()).isLessThanOrEqualTo(text.indexOf(encoded) + encoded.length());
    }

    @Test
    void decodesBase64WithinBase64AndWrappedIntoLines() {
        byte[] once = Base64.getEncoder().encode(("k=" + token).getBytes(StandardCharsets.UTF_8));
        String twice = Base64.getMimeEncoder()
                .encodeToString(
                        ("v: " + new String(once, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII));
        assertThat(only(twice).decoded()).containsExactly("base64", "base64");
    }

    @Test
    void readsUtf16InBothOrdersWithAndWithoutMark() {
        for (String text : List.of("\ufeffline\r\nkey=" + token, "line\r\nkey=" + token)) {
            for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                List<Candidate> found =
                        DETECTOR.search(Fragment.whole(text.getBytes(charset), new Origin.File("a.txt")));
                assertThat(found).singleElement().satisfies(one -> {
                    assertThat(one.secret().reveal()).isEqualTo(token);
                    assertThat(one.position()).isEqualTo(new Position(2, 5, 2, 5 + token.length()));
                    assertThat(one.from()).isEqualTo(2L * text.indexOf(token));
                });
            }
        }
    }

    @Test
    void findsKeyBlocksOverManyLinesAndInOneLine() {
        Rule rsa = RULES.rule("private-key-rsa").orElseThrow();
        String key = new Forge(2).forge(rsa).reveal();
        Candidate block = only("a\n" + key + "\nb\n");
        assertThat(block.type()).isEqualTo("private-key-rsa");
        assertThat(block.position()).isEqualTo(new Position(2, 1, 16, 30));
        assertThat(only("key = \"" + key.replace("\n", "\\n") + "\"").type()).isEqualTo("private-key-rsa");
    }

    @Test
    void takesAnEncryptedKeyForWhatItIs() {
        Rule rule = RULES.rule("private-key-encrypted").orElseThrow();
        assertThat(only(new Forge(2).forge(rule).reveal()).type()).isEqualTo("private-key-encrypted");
    }

    @Test
    void searchesALineOfAMegabyte() {
        String line = "var key={token:a,secret:b,password:c,auth:d};".repeat(24_000) + token;
        assertThat(search(line, "bundle.js")).anyMatch(found -> found.type().equals("github-token"));
    }

    @Test
    void isNotTroubledByAnyBytes() {
        byte[] bytes = new byte[100_000];
        new java.util.Random(4).nextBytes(bytes);
        assertThat(DETECTOR.search(Fragment.whole(bytes, new Origin.File("noise.bin"))))
                .isEmpty();
        assertThat(DETECTOR.search(Fragment.whole(new byte[0], new Origin.Stdin())))
                .isEmpty();
        assertThat(DETECTOR.search(Fragment.whole(new byte[5_000], new Origin.Stdin())))
                .isEmpty();
    }

    private static Candidate only(String text) {
        List<Candidate> found = search(text, "notes");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Candidate> search(String text, String path) {
        return DETECTOR.search(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File(path)));
    }

    private static List<Candidate> search(byte[] bytes, Fragment.Range range) {
        return DETECTOR.search(
                new Fragment(bytes, bytes.length, List.of(range), Fragment.Start.OF_FILE, new Origin.File("notes")));
    }
}
