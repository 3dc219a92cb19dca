package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnHabitsTest {
    @TempDir
    Path folder;

    @Test
    void areKept() {
        OwnHabits habits = new OwnHabits(
                OwnAddresses.parse("192.0.2.0/24 2001:db8::/32"),
                WorkingHours.parse("22-6 daily", ZoneId.of("Asia/Kathmandu")));
        try (Store store = Store.open(folder.resolve("unleak.db"))) {
            assertThat(OwnHabits.load(store.settings()).addresses()).isEqualTo(OwnAddresses.NONE);
            habits.save(store.settings());

            OwnHabits kept = OwnHabits.load(store.settings());

            assertThat(kept.addresses().text()).isEqualTo(habits.addresses().text());
            assertThat(kept.hours()).isEqualTo(habits.hours());
        }
    }

    @Test
    void whatALogSaysIsMaskedBeforeItIsShown() {
        RuleSet rules = RuleSet.load(Content.shipped());
        String token = new Forge(3)
                .forge(rules.rule("cloudflare-user-token").orElseThrow())
                .reveal();
        Masks masks = new Masks(Detector.of(rules));

        assertThat(masks.of("GET /é?token=" + token + "&x=1"))
                .doesNotContain(token)
                .startsWith("GET /é?token=")
                .endsWith("&x=1");
        assertThat(masks.of("GET /v1/balance")).isEqualTo("GET /v1/balance");
        assertThat(masks.of("x".repeat(500))).hasSize(200);
    }
}
