package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Passwords as people choose them; src/bench measures many more. */
class WeakPasswordsTest {
    private static final Detector DETECTOR = Detector.of(RuleSet.load(Content.shipped()));

    private static final Map<String, String> PLACES = Map.of(
            "Db.java", "String dbPassword = \"%s\";",
            "db.py", "connect(user='shop', password='%s')",
            "app.yml", "password: %s",
            ".env", "DB_PASSWORD=%s",
            "web.config", "Server=db1;User Id=shop;Password=%s;",
            "app.js", "connect('mongodb://shop:%s@db1.acme.net/shop')",
            "run.sh", "PGPASSWORD='%s' psql",
            "db.c", "#define DB_PASSWORD \"%s\"");

    private static final List<String> WORDS = List.of("dragon", "summer", "monkey", "winter", "shadow");
    private static final List<String> PLACEHOLDERS = List.of(
            "changeme", "<password>", "${DB_PASSWORD}", "your-password-here", "password", "********", "{{ password }}");

    @Test
    void areFoundInMostPlaces() {
        Random random = new Random(11);
        int found = 0;
        int all = 0;
        for (String word : WORDS) {
            String password = Character.toUpperCase(word.charAt(0)) + word.substring(1) + random.nextInt(10, 100) + "!";
            for (Map.Entry<String, String> place : PLACES.entrySet()) {
                found += isFound(place, password) ? 1 : 0;
                all++;
            }
        }
        assertThat(found).isGreaterThan((int) (0.7 * all));
    }

    @Test
    void areToldFromPlacesToBeFilledIn() {
        for (String placeholder : PLACEHOLDERS) {
            for (Map.Entry<String, String> place : PLACES.entrySet()) {
                assertThat(isFound(place, placeholder))
                        .as("%s in %s", placeholder, place.getKey())
                        .isFalse();
            }
        }
    }

    private static boolean isFound(Map.Entry<String, String> place, String value) {
        byte[] text = place.getValue().replace("%s", value).getBytes(StandardCharsets.UTF_8);
        return DETECTOR.search(Fragment.whole(text, new Origin.File(place.getKey()))).stream()
                .anyMatch(candidate -> candidate.confidence() >= 0.5);
    }
}
