package dev.unleak.remedy.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.Evidence;
import dev.unleak.model.Mode;
import dev.unleak.model.Step;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumerStepsTest {
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
    void aConsumerIsDoneWhenItIsUpdatedAndTested() {
        assertThat(shop.state("src/dns.py")).isEqualTo(Step.State.OPEN);
        shop.mark("src/dns.py", ConsumerMark.UPDATED);
        assertThat(shop.state("src/dns.py")).isEqualTo(Step.State.OPEN);
        shop.mark("src/dns.py", ConsumerMark.TESTED);
        assertThat(shop.state("src/dns.py")).isEqualTo(Step.State.ATTESTED);
        assertThat(shop.graph.store().ledger().of(shop.finding))
                .filteredOn(entry -> entry.step().startsWith("consumer-"))
                .extracting(Evidence::note)
                .containsExactly("src/dns.py updated.", "src/dns.py tested.");
    }

    @Test
    void rollingBackOpensItAgain() {
        shop.mark("src/dns.py", ConsumerMark.UPDATED);
        shop.mark("src/dns.py", ConsumerMark.TESTED);
        shop.mark("src/dns.py", ConsumerMark.ROLLED_BACK);

        assertThat(shop.state("src/dns.py")).isEqualTo(Step.State.OPEN);
        assertThat(ConsumerStanding.of(
                                shop.consumer("src/dns.py"),
                                shop.graph.store().ledger().of(shop.finding))
                        .marks())
                .containsOnlyKeys(ConsumerMark.ROLLED_BACK);
    }

    @Test
    void plannedConsumersComeBeforeTheRevocationAndHoldItBack() {
        List<String> order = ids(Mode.PLANNED);
        assertThat(order.indexOf(shop.consumer("src/dns.py").step()))
                .isBetween(order.indexOf("deploy-new"), order.indexOf("revoke-old"));

        assertThatThrownBy(() -> shop.graph.checklists().attest(shop.finding, "revoke-old", "Ada", ""))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Update dns.env in shop");
    }

    @Test
    void inAnEmergencyTheRevocationComesFirst() {
        List<String> order = ids(Mode.EMERGENCY);
        assertThat(order.indexOf("revoke-old"))
                .isLessThan(order.indexOf(shop.consumer("src/dns.py").step()));

        shop.graph.checklists().attest(shop.finding, "revoke-old", "Ada", "");

        assertThat(shop.step("revoke-old").state()).isEqualTo(Step.State.ATTESTED);
        assertThat(shop.step(shop.consumer("src/dns.py").step()).required()).isTrue();
    }

    @Test
    void aNewConsumerOpensTheListAgain() throws IOException {
        shop.graph.checklists().attest(shop.finding, "consumers", "Ada", "Two programs.");
        shop.search();
        assertThat(shop.step("consumers").state()).isEqualTo(Step.State.ATTESTED);

        shop.write("jobs/purge.sh", "curl $CLOUDFLARE_API_TOKEN\n");
        shop.search();

        assertThat(shop.step("consumers").state()).isEqualTo(Step.State.OPEN);
        assertThat(shop.step("consumers").evidence().orElseThrow().note())
                .isEqualTo("A new search found jobs/purge.sh in shop to use it.");
    }

    @Test
    void aDoneOneThatStillHoldsTheOldValueFallsBack() {
        shop.mark("dns.env", ConsumerMark.UPDATED);
        shop.mark("dns.env", ConsumerMark.TESTED);
        shop.search();

        assertThat(shop.state("dns.env")).isEqualTo(Step.State.OPEN);
        assertThat(shop.step(shop.consumer("dns.env").step())
                        .evidence()
                        .orElseThrow()
                        .note())
                .isEqualTo("dns.env still holds the old value, line 1.");
    }

    @Test
    void aSearchProvesThatTheOldValueIsGone() throws IOException {
        shop.write("dns.env", "SHOP_ZONE_TOKEN=\n");
        shop.search();
        assertThat(shop.state("dns.env")).isEqualTo(Step.State.OPEN);

        shop.mark("dns.env", ConsumerMark.TESTED);

        assertThat(shop.state("dns.env")).isEqualTo(Step.State.ATTESTED);
    }

    @Test
    void oneThatIsNoLongerFoundStaysToldAsSuch() throws IOException {
        Files.delete(shop.root.resolve("src/dns.py"));
        shop.search();

        assertThat(shop.consumer("src/dns.py").present()).isFalse();
        assertThat(shop.step(shop.consumer("src/dns.py").step()).text()).contains("no longer found it");
    }

    @Test
    void aPersonMaySayWhyOneDoesNotApply() {
        shop.graph
                .checklists()
                .notApplicable(shop.finding, shop.consumer("src/dns.py").step(), "Ada", "Nobody runs it.");

        assertThat(shop.state("src/dns.py")).isEqualTo(Step.State.NOT_APPLICABLE);
    }

    private List<String> ids(Mode mode) {
        return shop.graph.checklists().mode(shop.finding, mode).steps().stream()
                .map(Step::id)
                .toList();
    }
}
