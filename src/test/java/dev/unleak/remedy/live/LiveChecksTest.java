package dev.unleak.remedy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.remedy.live.LiveChecks.Outcome;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.ContextReader;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One audited Cloudflare token and a twin of its provider. */
class LiveChecksTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String HOST = "api.cloudflare.com";
    private static final String ALIVE = "{\"result\": {\"id\": \"0f1e2d\", \"status\": \"active\"}, \"success\": true}";

    @TempDir
    Path folder;

    private final Fingerprinter fingerprinter = new Fingerprinter(new byte[32]);
    private Store store;
    private Twin twin;
    private LiveChecks live;
    private String token;
    private Path file;
    private long id;
    private volatile boolean revoked;
    private volatile Optional<Twin.Answer> instead = Optional.empty();

    @BeforeEach
    void audit() throws IOException {
        token = new Forge(7)
                .forge(RULES.rule("cloudflare-user-token").orElseThrow())
                .reveal();
        Path project = Files.createDirectories(folder.resolve("shop"));
        file = Files.writeString(project.resolve("dns.env"), "CLOUDFLARE_API_TOKEN=" + token + "\n");
        store = Store.open(folder.resolve("unleak.db"));
        new Scanner(DETECTOR, RULES, fingerprinter, Optional.of(store), 1)
                .scan(ScanRequest.of(project), _ -> {}, new CancelToken());
        id = store.findings().page(FindingQuery.openIn(1), 0, 9).getFirst().id();
        twin = new Twin(asked -> instead.orElseGet(() -> cloudflare(asked)));
        live = new LiveChecks(
                store,
                GuideLibrary.load(Content.shipped()),
                RULES,
                SecretReader.of(store, new ContextReader(DETECTOR, fingerprinter), fingerprinter),
                twin.transport(),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        twin.close();
        store.close();
    }

    private Twin.Answer cloudflare(Twin.Asked asked) {
        boolean known = ("Bearer " + token).equals(asked.headers().getFirst("Authorization")) && !revoked;
        if (!known) {
            return new Twin.Answer(401, "{\"success\": false}");
        }
        if (asked.method().equals("DELETE")) {
            revoked = asked.target().endsWith("/user/tokens/0f1e2d");
            return new Twin.Answer(revoked ? 200 : 404, "{\"success\": " + revoked + "}");
        }
        return new Twin.Answer(200, ALIVE);
    }

    @Test
    void offersWhatFitsTheKindAndShowsItMasked() {
        LiveChecks.Offer offer = live.offer(id);

        assertThat(offer.checks()).singleElement().satisfies(check -> {
            LiveChecks.Preview preview = live.preview(id, check.request(), Map.of());
            assertThat(preview.host()).contains(HOST);
            assertThat(preview.text())
                    .startsWith("GET https://api.cloudflare.com/client/v4/user/tokens/verify\nAuthorization: Bearer ")
                    .doesNotContain(token);
        });
        assertThat(offer.revoke()).isPresent();
        assertThat(offer.state()).isEqualTo(LiveState.UNKNOWN);
        assertThat(twin.asked()).isEmpty();
    }

    @Test
    void aDeadAnswerProvesTheRevocationAndALaterAliveOneTakesItBack() {
        revoked = true;
        assertThat(check().state()).isEqualTo(LiveState.DEAD);
        assertThat(proof()).satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo(Evidence.Kind.VERIFIED);
            assertThat(proof.holds()).isTrue();
            assertThat(proof.who()).isEqualTo("Unleak");
            assertThat(proof.note()).isEqualTo(HOST + " refuses it: it no longer works.");
        });
        store.findings().state(id, Finding.State.CLOSED);

        revoked = false;
        assertThat(check().state()).isEqualTo(LiveState.ALIVE);
        assertThat(proof().holds()).isFalse();
        assertThat(finding().state()).isEqualTo(Finding.State.REOPENED);
    }

    @Test
    void anAnswerThatSaysNothingChangesNothing() {
        revoked = true;
        check();
        for (Twin.Answer nothing : List.of(
                new Twin.Answer(429, ""),
                new Twin.Answer(503, ""),
                new Twin.Answer(418, ""),
                new Twin.Answer(302, ""))) {
            instead = Optional.of(nothing);
            Outcome outcome = check();
            assertThat(outcome.state()).isEqualTo(LiveState.DEAD);
            assertThat(outcome.sentence()).contains(HOST + " answered with " + nothing.status());
        }
        assertThat(proof().holds()).isTrue();
        assertThat(store.liveAsks().of(id))
                .extracting(ask -> ask.state().orElseThrow())
                .containsExactly(
                        LiveState.DEAD, LiveState.UNKNOWN, LiveState.UNKNOWN, LiveState.UNKNOWN, LiveState.UNKNOWN);
    }

    @Test
    void noAnswerIsUnknown() {
        twin.close();

        Outcome outcome = check();

        assertThat(outcome.state()).isEqualTo(LiveState.UNKNOWN);
        assertThat(outcome.sentence()).contains("could not be reached").endsWith("So nothing is known.");
    }

    @Test
    void writesDownWhoLetItGoWhereBeforeItGoes() {
        check();

        assertThat(store.liveAsks().of(id)).singleElement().satisfies(ask -> {
            assertThat(ask.host()).isEqualTo(HOST);
            assertThat(ask.who()).isEqualTo("Ada");
            assertThat(ask.request()).isEqualTo("user-token");
        });
    }

    @Test
    void sendsNothingToAHostThatNobodyAgreedTo() {
        Throwable thrown = catchThrowable(() ->
                live.check(id, "user-token", "api.acme.example", Map.of(), "Ada", Optional.empty(), new CancelToken()));

        assertThat(thrown).isInstanceOf(UserError.class).hasMessageContaining("nothing was sent");
        assertThat(twin.asked()).isEmpty();
        assertThat(store.liveAsks().of(id)).isEmpty();
    }

    @Test
    void revokesWithTheIdThatTheCheckToldAndLooksAgain() {
        Map<String, String> told = check().told();
        assertThat(told).containsEntry("token_id", "0f1e2d");

        Outcome outcome = revoke("cloudflare-user-token", told);

        assertThat(outcome.state()).isEqualTo(LiveState.DEAD);
        assertThat(outcome.sentence()).startsWith(HOST + " took the revocation. " + HOST + " refuses it");
        assertThat(proof().holds()).isTrue();
        assertThat(twin.asked()).extracting(Twin.Asked::method).containsExactly("GET", "DELETE", "GET");
        assertThat(store.liveAsks().of(id))
                .extracting(LiveAsk::request)
                .containsExactly("user-token", LiveChecks.REVOKE, "user-token");
    }

    @Test
    void revokesNothingUnlessTheTypeIsTypedIn() {
        Throwable thrown = catchThrowable(() -> revoke("cloudflare", Map.of("token_id", "0f1e2d")));

        assertThat(thrown).isInstanceOf(UserError.class).hasMessageContaining("Type cloudflare-user-token");
        assertThat(twin.asked()).isEmpty();
    }

    @Test
    void saysWhenTheProviderDidNotRevokeIt() {
        Outcome outcome = revoke("cloudflare-user-token", Map.of("token_id", "another"));

        assertThat(outcome.state()).isEqualTo(LiveState.UNKNOWN);
        assertThat(outcome.sentence()).contains("did not revoke it", "404", "My Profile > API Tokens");
        assertThat(twin.asked()).hasSize(1);
    }

    @Test
    void takesTheValueFromThePersonWhenItIsGoneFromItsPlace() throws IOException {
        Files.delete(file);

        assertThat(catchThrowable(this::check)).hasMessageContaining("no longer stands where it was found");
        assertThat(catchThrowable(() -> check(Optional.of(Secret.of("another")))))
                .hasMessage("What you typed is not the value of this finding.");
        assertThat(twin.asked()).isEmpty();
        assertThat(check(Optional.of(Secret.of(token))).state()).isEqualTo(LiveState.ALIVE);
    }

    @Test
    void leavesNoSecretOnDisk() throws IOException {
        revoke("cloudflare-user-token", check().told());
        instead = Optional.of(new Twin.Answer(500, "echo: " + token));
        Outcome echoed = check();
        twin.close();
        Outcome unreached = check();

        assertThat(echoed.sentence() + unreached.sentence()).doesNotContain(token);
        Files.delete(file);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path left : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(left, StandardCharsets.ISO_8859_1))
                        .as(left.toString())
                        .doesNotContain(token);
            }
        }
        assertThat(folder.resolve("unleak.db")).exists();
    }

    private Outcome check() {
        return check(Optional.empty());
    }

    private Outcome check(Optional<Secret> typed) {
        return live.check(id, "user-token", HOST, Map.of(), "Ada", typed, new CancelToken());
    }

    private Outcome revoke(String type, Map<String, String> inputs) {
        return live.revoke(id, type, HOST, inputs, "Ada", Optional.empty(), new CancelToken());
    }

    private Finding finding() {
        return store.findings().find(id).orElseThrow();
    }

    private Evidence proof() {
        return store.ledger().of(id).stream()
                .filter(entry -> entry.step().equals("revoke-old"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
