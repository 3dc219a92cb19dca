package dev.unleak.remedy.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unleak.content.Content;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideKind;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.guides.RequestTemplate;
import dev.unleak.guides.Verify;
import dev.unleak.model.CancelToken;
import dev.unleak.model.LiveState;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each live check of each guide against a twin that is made of the guide's own words. */
class EveryGuideTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final GuideLibrary GUIDES = GuideLibrary.load(Content.shipped());
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("checks")
    void theTwinIsAskedAsTheGuideSaysAndIsUnderstood(Guide guide, Verify verify) throws IOException {
        Secret secret = secret(guide, verify.kinds());
        Map<String, String> inputs = inputs(verify.request());
        List<Twin.Answer> script = new ArrayList<>();
        List<LiveState> meant = new ArrayList<>();
        verify.alive().forEach(answer -> add(script, meant, reply(answer, inputs), LiveState.ALIVE));
        verify.dead().forEach(answer -> add(script, meant, reply(answer, inputs), LiveState.DEAD));
        for (int status : new int[] {418, 302, 500, 503}) {
            if (verify.dead().stream().anyMatch(answer -> answer.status() == status)) {
                continue;
            }
            add(script, meant, new Twin.Answer(status, "{\"ok\": \"nothing of the kind\"}"), LiveState.UNKNOWN);
        }

        LiveRequest request = Requests.of(verify.request(), secret, inputs, NOW);
        List<LiveState> told = new ArrayList<>();
        for (Twin.Answer answer : script) {
            try (Twin twin = new Twin(asked -> answer)) {
                Reply reply = twin.transport().send(request, new CancelToken());
                told.add(Answers.state(verify, inputs, reply));
                assertThat(twin.asked()).hasSize(1);
                check(verify.request(), secret, inputs, twin.asked().getFirst());
            }
        }

        assertThat(told).isEqualTo(meant);
        assertThat(Requests.shown(verify.request(), "masked", inputs)).doesNotContain(secret.reveal());
        assertThat(request.toString()).doesNotContain(secret.reveal());
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void theTwinIsAskedToRevokeAsTheGuideSays(Guide guide) throws IOException {
        var revoke = guide.revoke().request().orElseThrow();
        Secret secret = secret(guide, revoke.kinds());
        Map<String, String> inputs = inputs(revoke.template());
        Twin.Answer done = reply(revoke.done().getFirst(), inputs);
        try (Twin twin = new Twin(asked -> twin(asked) ? done : new Twin.Answer(403, "{}"))) {
            Reply reply = twin.transport().send(Requests.of(revoke.template(), secret, inputs, NOW), new CancelToken());
            check(revoke.template(), secret, inputs, twin.asked().getFirst());
            assertThat(Answers.any(revoke.done(), inputs, reply)).isTrue();
            assertThat(Answers.any(revoke.done(), inputs, new Reply(403, "{}"))).isFalse();
        }
    }

    private static boolean twin(Twin.Asked asked) {
        return asked.method().equals("POST") || asked.method().equals("DELETE");
    }

    static Stream<Arguments> checks() {
        return GUIDES.guides().stream()
                .flatMap(guide -> guide.verify().stream()
                        .filter(verify -> verify.request().isHttp())
                        .map(verify -> Arguments.of(Named.of(guide.id(), guide), Named.of(verify.id(), verify))));
    }

    static Stream<Arguments> revocations() {
        return GUIDES.guides().stream()
                .filter(guide -> guide.revoke().request().isPresent())
                .map(guide -> Arguments.of(Named.of(guide.id(), guide)));
    }

    private static void add(List<Twin.Answer> script, List<LiveState> meant, Twin.Answer answer, LiveState state) {
        script.add(answer);
        meant.add(state);
    }

    /** What the guide says must have arrived, with the holes filled in by hand. */
    private static void check(RequestTemplate template, Secret secret, Map<String, String> inputs, Twin.Asked asked)
            throws IOException {
        Map<String, String> values = new HashMap<>(inputs);
        values.put("secret", secret.reveal());
        assertThat(asked.method()).isEqualTo(template.method());
        assertThat(decoded(asked.target()))
                .isEqualTo(decoded(
                        byHand(template.url(), values).replace("https://", "/").replace(":8443/", "")));
        template.headers()
                .forEach((name, value) ->
                        assertThat(asked.headers().getFirst(name)).as(name).isEqualTo(byHand(value, values)));
        String type = template.headers().getOrDefault("Content-Type", "");
        String body = byHand(template.body(), values);
        if (type.contains("json")) {
            assertThat(JSON.readTree(asked.body())).isEqualTo(JSON.readTree(body));
        } else {
            assertThat(decoded(asked.body())).isEqualTo(decoded(body));
        }
        String signature = String.valueOf(asked.headers().getFirst("Authorization"));
        switch (template.signing()) {
            case NONE -> {}
            case BASIC ->
                assertThat(new String(
                                Base64.getDecoder().decode(signature.replace("Basic ", "")), StandardCharsets.UTF_8))
                        .isEqualTo(
                                inputs.containsKey("user")
                                        ? inputs.get("user") + ":" + secret.reveal()
                                        : secret.reveal() + ":");
            case AWS_SIGV4 ->
                assertThat(signature)
                        .startsWith("AWS4-HMAC-SHA256 Credential="
                                + inputs.getOrDefault("access_key_id", secret.reveal())
                                + "/20261129/us-east-1/sts/aws4_request, ")
                        .doesNotContain(inputs.getOrDefault("secret_access_key", "none of it"));
        }
    }

    private static String byHand(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Secret secret(Guide guide, List<String> kinds) {
        String rule = guide.kinds().stream()
                .filter(kind -> kinds.contains(kind.id()))
                .map(GuideKind::rules)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
        return new Forge(11).forge(RULES.rule(rule).orElseThrow());
    }

    private static Map<String, String> inputs(RequestTemplate template) {
        Map<String, String> inputs = new HashMap<>();
        for (String name : template.inputs().keySet()) {
            inputs.put(
                    name,
                    switch (name) {
                        case "url" -> "https://service.acme.example/me";
                        case "address" -> "https://files.acme.example/one?sp=r&sv=2024-08-04";
                        case "elasticsearch", "management", "server", "vault" -> "https://service.acme.example:8443/";
                        case "host" -> "git.acme.example";
                        case "sas" -> "sv=2024-08-04&sig=abcDEF";
                        default -> "sample-" + name.replace('_', '-');
                    });
        }
        return inputs;
    }

    /** A reply that the answer means. */
    private static Twin.Answer reply(Verify.Answer answer, Map<String, String> inputs) {
        String value = byHand(answer.value(), inputs);
        return new Twin.Answer(
                answer.status(),
                switch (answer.pointer()) {
                    case "" -> "{}";
                    case "contains" -> "It says: " + value + ".";
                    default -> json(answer.pointer(), value);
                });
    }

    private static String json(String pointer, String value) {
        String[] keys = pointer.substring(1).split("/");
        ObjectNode root = JSON.createObjectNode();
        ObjectNode at = root;
        for (int i = 0; i < keys.length - 1; i++) {
            at = at.putObject(keys[i]);
        }
        String last = keys[keys.length - 1];
        if (value.equals("true")) {
            at.put(last, true);
        } else {
            at.put(last, value);
        }
        return root.toString();
    }
}
