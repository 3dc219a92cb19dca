package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unleak.content.Content;
import dev.unleak.detect.match.Assignment;
import dev.unleak.detect.match.NearMiss;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Position;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final Explainer EXPLAINER = new Explainer(DETECTOR);

    private final Rule github = RULES.rule("github-token").orElseThrow();
    private final String token = new Forge(11).forge(github).reveal();
    private final String password = new Forge(3).fill("{re:[a-z]{3}[A-Z]{3}[0-9]{4}[a-z]{4}}", "");

    @Test
    void theStepsLeadFromTheStartToTheConfidenceThatASearchTells() {
        for (String text : List.of("t = " + token, "password = \"" + password + "\"", "# key = example")) {
            Fragment fragment = fragment(text);
            List<Candidate> found = DETECTOR.search(fragment);
            List<Explanation> explained = EXPLAINER.line(fragment, 1).judged();

            assertThat(explained).hasSameSizeAs(found);
            for (int i = 0; i < found.size(); i++) {
                Explanation told = explained.get(i);
                assertThat(told.confidence()).isEqualTo(found.get(i).confidence());
                assertThat(told.steps().getLast().after()).isCloseTo(told.confidence(), within(1e-9));
                assertThat(told.position()).isEqualTo(found.get(i).position());
            }
        }
    }

    @Test
    void tellsKeywordChecksumAndMaskButNeverTheValue() {
        Explanation told = only("\nurl = x\n  t = " + token + "\n", 3);

        assertThat(told.rule()).isEqualTo(github);
        assertThat(told.keyword().orElseThrow().position().line()).isEqualTo(3);
        assertThat(token).startsWith(told.keyword().orElseThrow().text());
        assertThat(told.checksum()).isEqualTo(Explanation.Checksum.RIGHT);
        assertThat(told.entropy()).isBetween(3.0, told.mostEntropy());
        assertThat(told.toString()).doesNotContain(token.substring(8, 30));
    }

    @Test
    void tellsAWrongChecksumAndHowFarItPushes() {
        char last = token.charAt(token.length() - 1);
        Explanation told = only("t = " + token.substring(0, token.length() - 1) + (last == 'a' ? 'b' : 'a'), 1);

        assertThat(told.checksum()).isEqualTo(Explanation.Checksum.WRONG);
        assertThat(told.confidence()).isLessThan(0.1);
        assertThat(told.steps())
                .anyMatch(step -> step.reason().sign().equals("checksum-wrong")
                        && step.reason().push() < -2);
    }

    @Test
    void tellsTheAssignmentAndTheRuleThatHadToGiveWay() {
        Explanation told = only("api_token: \"" + token + "\"", 1);

        assertThat(told.rule()).isEqualTo(github);
        assertThat(told.overlaps()).anySatisfy(overlap -> {
            assertThat(RULES.rule(overlap.rule()).orElseThrow().generic()).isTrue();
            assertThat(overlap.why()).isEqualTo(Overlap.Why.SPECIFIC);
        });
        Explanation named = only("password = '" + password + "'", 1);
        assertThat(named.assignment().orElseThrow().syntax()).isEqualTo(Assignment.Syntax.EQUALS);
        assertThat(named.assignment().orElseThrow().name()).isEqualTo("password");
    }

    @Test
    void tellsTheDecodersThatWerePassed() {
        String inner = Base64.getEncoder().encodeToString(("auth=" + token).getBytes(StandardCharsets.UTF_8));
        Explanation told = only("blob: " + inner, 1);

        assertThat(told.decoded()).containsExactly("base64");
        assertThat(told.position().column()).isGreaterThan(6);
    }

    @Test
    void whereNothingIsSeenTellsWhichKeywordStoodThereAndWhatWasLacking() {
        LineExplanation told = EXPLAINER.line(fragment("first\n  x = ghp_tooshort\n"), 2);

        assertThat(told.judged()).isEmpty();
        assertThat(told.misses()).anySatisfy(miss -> {
            assertThat(miss.rule()).isEqualTo("github-token");
            assertThat(miss.why()).isEqualTo(NearMiss.Why.NO_MATCH);
            assertThat(miss.position()).isEqualTo(new Position(2, 7, 2, 11));
        });
    }

    @Test
    void tellsANameWithoutAValue() {
        LineExplanation told = EXPLAINER.line(fragment("the password of nobody\n"), 1);

        assertThat(told.misses()).anyMatch(miss -> miss.why() == NearMiss.Why.NO_VALUE);
    }

    @Test
    void tellsThatNoNameTheRuleAsksForIsNear(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("rules")).resolve("acme.yaml"), """
                schema: 1
                provider: acme
                name: Acme
                rules:
                  - id: acme-token
                    title: Acme token
                    severity: high
                    assigned: {names: [acme_token], value: '[a-z]{8}'}
                    near: {names: [billing], within: 40}
                    paths: {not: ['**/*.md']}
                    cases: {match: ['{secret}'], no_match: ['x']}
                """);
        Explainer explainer = new Explainer(Detector.of(RuleSet.load(Content.of(folder))));
        String text = "acme_token = abcdefgh";

        assertThat(explainer.line(fragment(text), 1).misses())
                .extracting(LineExplanation.Miss::why)
                .containsExactly(NearMiss.Why.NOT_NEAR);
        Fragment page = Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File("a.md"));
        assertThat(explainer.line(page, 1).misses())
                .extracting(LineExplanation.Miss::why)
                .containsExactly(NearMiss.Why.OTHER_PATH);
    }

    @Test
    void saysNothingOfALineThatIsNotThere() {
        assertThat(EXPLAINER.line(fragment("one\n"), 9).misses()).isEmpty();
    }

    @Test
    void explainsACandidateOfASearch() {
        Fragment fragment = fragment("a = 1\nt = " + token);
        Candidate candidate = DETECTOR.search(fragment).getFirst();

        assertThat(EXPLAINER.of(fragment, candidate).orElseThrow().position()).isEqualTo(candidate.position());
        assertThat(EXPLAINER.of(fragment("something else"), candidate)).isEmpty();
    }

    private static Explanation only(String text, int line) {
        List<Explanation> judged = EXPLAINER.line(fragment(text), line).judged();
        assertThat(judged).hasSize(1);
        return judged.getFirst();
    }

    private static Fragment fragment(String text) {
        return Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File("settings.txt"));
    }
}
