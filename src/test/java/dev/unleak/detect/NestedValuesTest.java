package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.match.Sighting;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NestedValuesTest {
    private static final Detector DETECTOR = Detector.of(RuleSet.load(Content.shipped()));

    private final String nested = "key=".repeat(15_000);

    @Test
    void readsValuesWithinEachOtherAFewTimesTheTextAtMost() {
        long read = sightings(nested).stream()
                .filter(sighting -> sighting.rule().id().equals("generic-api-key"))
                .mapToLong(sighting -> sighting.to() - sighting.from())
                .sum();
        assertThat(read).isBetween(1L, 6L * nested.length());
    }

    @Test
    void stillFindsWhatStandsBehindThem() {
        String secret = new Forge(4).fill("{re:[a-z]{4}[A-Z]{4}[0-9]{4}[a-z]{4}}", "");
        String text = nested + "\n" + "-".repeat(4_096) + "\npassword = '" + secret + "'\n";
        assertThat(sightings(text)).extracting(Sighting::value).contains(secret);
    }

    private static List<Sighting> sightings(String text) {
        return DETECTOR.sightings(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File("a.env")));
    }
}
