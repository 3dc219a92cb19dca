package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The guarantee of {@link dev.unleak.detect.match.Reach}. */
class ReachProperties {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String[] WORDS = {
        "password", "acme", "token", "key", "=", ": ", "\"", "'", "\n", "\n\n", "    ", "(", ")", "-----BEGIN ",
                "Secret",
        "https://", "example", "test", "value", "name", "<", ">", "{", "}", ",", "// ", "# ", "a1b2c3", "eyJ", "AKIA"
    };

    @Property(tries = 30)
    void whatChangesFartherOffThanItsReachChangesNothingAboutASecret(@ForAll long seed) {
        Random random = new Random(seed);
        Forge forge = new Forge(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            List<Rule> rules = RULES.rules();
            Rule rule = rules.get(random.nextInt(rules.size()));
            List<String> cases = rule.cases().match();
            noise(text, random, random.nextInt(6_000));
            text.append('\n')
                    .append(forge.fill(rule, cases.get(random.nextInt(cases.size()))))
                    .append('\n');
        }
        noise(text, random, random.nextInt(6_000));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        for (Candidate candidate : search(bytes)) {
            if (candidate.decoded().isEmpty()) {
                Fragment.Range near = near(candidate, bytes);
                byte[] other = bytes.clone();
                scramble(other, 0, near.from(), random);
                scramble(other, near.to(), other.length, random);
                assertThat(search(other))
                        .extracting(Candidate::rule, Candidate::from, Candidate::to, Candidate::confidence)
                        .as("%s in %s", candidate.rule(), near)
                        .contains(tuple(candidate.rule(), candidate.from(), candidate.to(), candidate.confidence()));
            }
        }
    }

    private static Fragment.Range near(Candidate candidate, byte[] bytes) {
        Rule rule = RULES.rule(candidate.rule()).orElseThrow();
        return DETECTOR.reach(rule).around(bytes, bytes.length, (int) candidate.from(), (int) candidate.to());
    }

    /** Other words over what stands there. */
    private static void scramble(byte[] bytes, int from, int to, Random random) {
        StringBuilder other = new StringBuilder();
        noise(other, random, Math.max(0, to - from));
        byte[] put = other.toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(put, 0, bytes, from, Math.max(0, to - from));
    }

    private static void noise(StringBuilder text, Random random, int least) {
        int end = text.length() + least;
        while (text.length() < end) {
            text.append(
                    random.nextInt(4) == 0
                            ? Integer.toString(random.nextInt(100_000), 36)
                            : WORDS[random.nextInt(WORDS.length)]);
        }
    }

    private static List<Candidate> search(byte[] bytes) {
        return DETECTOR.search(Fragment.whole(bytes, new Origin.File("src/settings")));
    }
}
