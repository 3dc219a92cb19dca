package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.match.Sighting;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Reason;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
    private static final String RULES = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-secret
                title: Acme secret
                severity: high
                base: 0.5
                rarity: required
                keywords: [acme_]
                pattern: '\\b(acme_[a-z0-9]{20})\\b'
                parts: [{rule: acme-id, within: 40}]
                cases: {match: ['{secret}'], no_match: ['acme']}
              - id: acme-id
                title: Acme account id
                severity: low
                keywords: [acc_]
                pattern: '\\b(acc_[0-9]{8})\\b'
                cases: {match: ['{secret}'], no_match: ['acme']}
            """;

    @TempDir
    Path folder;

    private final Forge forge = new Forge(3);

    @BeforeEach
    void writeRules() throws Exception {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/acme.yaml"), RULES);
    }

    @Test
    void believesASecretMoreWhereItsIdStandsNearAndSaysWhich() {
        Candidate found = secret("id = {re:acc_[0-9]{8}}\nsecret = {re:acme_[a-z0-9]{20}}");
        assertThat(found.confidence()).isGreaterThan(0.6);
        assertThat(found.reasons()).extracting(Reason::text).anyMatch(text -> text.contains("Acme account id"));
    }

    @Test
    void doesNotCountAnIdThatIsFarAway() {
        Candidate found = secret("id = {re:acc_[0-9]{8}}\n{re:-{60}}\nsecret = {re:acme_[a-z0-9]{20}}");
        assertThat(found.confidence()).isEqualTo(0.5);
    }

    @Test
    void theExplanationCountsThemAsTheSearchDoes() {
        String text = forge.fill("id = {re:acc_[0-9]{8}}\nsecret = {re:acme_[a-z0-9]{20}}", "");
        Detector detector = Detector.of(RuleSet.load(Content.of(folder)));
        Fragment fragment = Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.Stdin());
        Explanation told = new Explainer(detector).line(fragment, 2).judged().getFirst();

        assertThat(told.confidence())
                .isEqualTo(detector.search(fragment).getLast().confidence());
        assertThat(told.steps()).anyMatch(step -> step.reason().sign().equals("parts-found"));
    }

    @Test
    void setsAsideWhatReadsLikeWordsWhereRarityIsRequired() {
        String words = "secret = {re:acme_}internationalization";
        assertThat(secret(words).confidence()).isLessThan(0.1);
    }

    @Test
    void looksAtEachSightingOnceHoweverManyHaveParts() {
        String text = forge.fill("id = {re:acc_[0-9]{8}}\nsecret = {re:acme_[a-z0-9]{20}}\n".repeat(2_000), "");
        Detector detector = Detector.of(RuleSet.load(Content.of(folder)));
        List<Sighting> all =
                detector.sightings(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.Stdin()));
        AtomicInteger looks = new AtomicInteger();
        Parts parts = new Parts(new AbstractList<>() {
            @Override
            public Sighting get(int index) {
                looks.incrementAndGet();
                return all.get(index);
            }

            @Override
            public int size() {
                return all.size();
            }
        });

        assertThat(all).hasSize(4_000);
        assertThat(all.stream()
                        .map(parts::joined)
                        .filter(joined -> !joined.parts().isEmpty()))
                .hasSize(2_000);
        assertThat(looks.get()).isLessThanOrEqualTo(3 * all.size());
    }

    private Candidate secret(String template) {
        String text = forge.fill(template, "");
        List<Candidate> found = Detector.of(RuleSet.load(Content.of(folder)))
                .search(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.Stdin()));
        return found.stream()
                .filter(candidate -> candidate.rule().equals("acme-secret"))
                .findFirst()
                .orElseThrow();
    }
}
