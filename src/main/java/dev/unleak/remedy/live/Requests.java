package dev.unleak.remedy.live;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.unleak.guides.RequestTemplate;
import dev.unleak.guides.RequestTemplate.Signing;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a request of its template, to be sent or to be looked at. */
final class Requests {
    private static final String HIDDEN = "••••••••";

    private Requests() {}

    /**
     * @param inputs by name; what is not among the template's inputs is left aside
     * @throws UserError if an input is missing or cannot stand at its place; no value is quoted
     */
    static LiveRequest of(RequestTemplate template, Secret secret, Map<String, String> inputs, Instant now) {
        Map<String, String> values = new HashMap<>();
        template.inputs().forEach((name, what) -> {
            String value = inputs.getOrDefault(name, "").strip();
            if (value.isEmpty() && !template.optional().contains(name)) {
                throw new UserError("Fill in what the request needs besides: " + what + ".");
            }
            values.put(name, value);
        });
        values.put("secret", secret.reveal());
        URI uri = Address.of(template, values);
        Map<String, String> headers = new LinkedHashMap<>();
        template.headers().forEach((name, value) -> headers.put(name, Holes.fill(value, values)));
        String body = body(template, values);
        Map<String, String> signed = switch (template.signing()) {
            case NONE -> headers;
            case BASIC -> {
                headers.put("Authorization", "Basic " + basic(template, values));
                yield headers;
            }
            case AWS_SIGV4 -> aws(template, values, uri).sign(template.method(), uri, headers, body, now);
        };
        signed.values().forEach(Requests::checkHeader);
        return new LiveRequest(template.method(), uri, signed, body);
    }

    /** The client would quote it in its complaint. */
    private static void checkHeader(String value) {
        if (!value.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            throw new UserError("A value has characters that a request cannot carry, so nothing was sent.");
        }
    }

    private static String body(RequestTemplate template, Map<String, String> values) {
        String type = template.headers().getOrDefault("Content-Type", "");
        return Holes.fill(template.body(), values, hole -> {
            if (type.contains("json")) {
                return new String(JsonStringEncoder.getInstance().quoteAsString(hole.value()));
            }
            return type.contains("form-urlencoded") ? Address.encoded(hole.value(), "") : hole.value();
        });
    }

    private static String basic(RequestTemplate template, Map<String, String> values) {
        String secret = values.getOrDefault("secret", "");
        String pair =
                template.inputs().containsKey("user") ? values.getOrDefault("user", "") + ":" + secret : secret + ":";
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static SigV4 aws(RequestTemplate template, Map<String, String> values, URI uri) {
        String secret = values.getOrDefault("secret", "");
        boolean both = template.inputs().keySet().containsAll(java.util.Set.of("access_key_id", "secret_access_key"));
        return new SigV4(
                values.getOrDefault("access_key_id", secret),
                values.getOrDefault("secret_access_key", secret),
                values.getOrDefault("session_token", both ? secret : ""),
                SigV4.Scope.of(uri.getHost()));
    }

    /**
     * The request as it will go out, for people, with no secret in it.
     *
     * @param masked stands for the credential
     */
    static String shown(RequestTemplate template, String masked, Map<String, String> inputs) {
        Map<String, String> values = new HashMap<>();
        inputs.forEach((name, value) -> {
            if (template.inputs().containsKey(name) && !value.isBlank()) {
                values.put(name, template.hidden().contains(name) ? HIDDEN : value.strip());
            }
        });
        values.put("secret", masked);
        StringBuilder text = new StringBuilder(template.method() + " " + Holes.fill(template.url(), values));
        template.headers()
                .forEach((name, value) ->
                        text.append("\n").append(name).append(": ").append(Holes.fill(value, values)));
        if (template.signing() == Signing.BASIC) {
            String user = template.inputs().containsKey("user") ? values.getOrDefault("user", "{user}") + ":" : "";
            text.append("\nAuthorization: Basic ").append(user).append(masked).append(user.isEmpty() ? ":" : "");
        } else if (template.signing() == Signing.AWS_SIGV4) {
            text.append("\nAuthorization: AWS4-HMAC-SHA256, signed with the secret, which is not sent itself");
        }
        if (!template.body().isEmpty()) {
            text.append("\n\n").append(Holes.fill(template.body(), values));
        }
        return text.toString();
    }
}
