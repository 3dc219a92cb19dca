package dev.unleak.remedy.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Finding;
import dev.unleak.model.Mode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamTextTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @BeforeEach
    void searched() throws IOException {
        shop = new Shop(folder);
        shop.write("src/dns.py", "token = os.environ['CLOUDFLARE_API_TOKEN']\n");
        shop.search();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tellsWhatWhenWhatStopsAndWhomToAskWithoutTheValue() {
        String text = text(Mode.PLANNED, "Tuesday, 10:00", "Ada, room 3");

        assertThat(text)
                .contains("a Cloudflare user token leaked", "Tuesday, 10:00", "Ada, room 3")
                .contains("shop\n- dns.env (holds the old value)\n- src/dns.py\n")
                .contains("Dynamic DNS clients")
                .contains("The old value works until it is revoked")
                .contains(finding().masked())
                .doesNotContain(shop.token);
    }

    @Test
    void inAnEmergencyItPromisesNoWayBack() {
        assertThat(text(Mode.EMERGENCY, "", ""))
                .contains("cut off at once", "There is no way back to the old value", "Reply to this message.")
                .doesNotContain("Nothing should stop");
    }

    @Test
    void masksASecretThatSomebodyTypedIntoIt() {
        assertThat(text(Mode.PLANNED, "CLOUDFLARE_API_TOKEN=" + shop.token, "")).doesNotContain(shop.token);
    }

    private Finding finding() {
        return shop.graph.store().findings().find(shop.finding).orElseThrow();
    }

    private String text(Mode mode, String when, String ask) {
        return shop.graph.consumerSearches().teamText(finding(), mode, when, ask);
    }
}
