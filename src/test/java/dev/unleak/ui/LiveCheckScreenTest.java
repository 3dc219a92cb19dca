package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Step;
import dev.unleak.remedy.live.Twin;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCheckScreenTest {
    private static final String SEND = "Send to api.cloudflare.com";
    private static final String REVOKE = "Revoke at api.cloudflare.com";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private Twin twin;
    private String token;
    private long finding;
    private volatile boolean revoked;

    /** A forged token in a file, audited, and a twin of its provider. */
    @BeforeEach
    void audit() throws IOException {
        twin = new Twin(this::cloudflare);
        desk = new Desk(home, twin.transport());
        token = new Forge(7)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        Files.writeString(folder.resolve("dns.env"), "CLOUDFLARE_API_TOKEN=" + token + "\n");
        desk.graph.scanner(1).scan(ScanRequest.of(folder), event -> {}, new CancelToken());
        finding = desk.graph
                .store()
                .findings()
                .page(FindingQuery.openIn(1), 0, 9)
                .getFirst()
                .id();
        desk.go(Route.Fix.of(finding));
        desk.untilText("Does it still work?");
        untilOffered(SEND);
    }

    @AfterEach
    void close() {
        desk.close();
        twin.close();
    }

    private Twin.Answer cloudflare(Twin.Asked asked) {
        if (revoked || !("Bearer " + token).equals(asked.headers().getFirst("Authorization"))) {
            return new Twin.Answer(401, "{}");
        }
        if (asked.method().equals("DELETE")) {
            revoked = asked.target().endsWith("/0f1e2d");
            return new Twin.Answer(200, "{\"success\": true}");
        }
        return new Twin.Answer(200, "{\"result\": {\"id\": \"0f1e2d\", \"status\": \"active\"}}");
    }

    @Test
    void sendsNothingUntilThePressAndTellsTheAnswer() {
        assertThat(desk.texts()).contains("Not known").noneMatch(text -> text != null && text.contains(token));
        assertThat(twin.asked()).isEmpty();
        desk.picture("live-before");

        desk.press(SEND);
        desk.untilText("api.cloudflare.com accepts it: it still works.");
        desk.untilText("Still works");
        assertThat(twin.asked()).hasSize(1);
        assertThat(state()).isEqualTo(Step.State.OPEN);
        assertThat(desk.unnamed()).isEmpty();
        desk.picture("live-alive");
    }

    @Test
    void aDeadAnswerTicksTheStepThatRevokes() {
        revoked = true;
        desk.press(SEND);
        desk.untilText("No longer works");
        Desk.until(() -> state() == Step.State.VERIFIED);
        desk.picture("live-dead");
    }

    @Test
    void revokesOnlyWhenTheTypeIsTypedIn() {
        desk.press(SEND);
        desk.untilText("Still works");
        desk.press("Revoke it…");
        untilShown(REVOKE);
        assertThat(Desk.call(() -> desk.one(ButtonBase.class, REVOKE).isDisabled()))
                .isTrue();
        Desk.run(() -> desk.one(TextField.class, "Type of the credential").setText("cloudflare-user-token"));
        untilOffered(REVOKE);
        assertThat(desk.unnamed()).isEmpty();
        desk.picture("live-revoke");

        desk.press(REVOKE);
        desk.untilText("api.cloudflare.com took the revocation.");
        Desk.until(() -> state() == Step.State.VERIFIED);
        assertThat(twin.asked()).extracting(Twin.Asked::method).containsExactly("GET", "DELETE", "GET");
    }

    @Test
    void asksForTheValueWhenItIsGoneFromItsPlace() throws IOException {
        Files.delete(folder.resolve("dns.env"));
        desk.press(SEND);
        desk.untilText("Type it in, or ask the provider.");
        assertThat(twin.asked()).isEmpty();
        Desk.run(() -> desk.one(TextField.class, "The value").setText(token));
        desk.picture("live-value");
        desk.press(SEND);
        desk.untilText("Still works");
    }

    /** Waits until the button may be pressed. */
    private void untilOffered(String words) {
        Desk.until(() -> desk.all(ButtonBase.class).stream()
                .anyMatch(button -> words.equals(button.getText()) && !button.isDisabled()));
    }

    private void untilShown(String words) {
        Desk.until(() -> desk.all(ButtonBase.class).stream().anyMatch(button -> words.equals(button.getText())));
    }

    private Step.State state() {
        return desk.graph.checklists().open(finding).steps().stream()
                .filter(step -> step.id().equals("revoke-old"))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
