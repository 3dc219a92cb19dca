package dev.unleak.remedy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unleak.guides.RequestTemplate;
import dev.unleak.guides.RequestTemplate.Signing;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a stranger's file, and what a person types, must not turn a request into another one. */
class RequestsTest {
    private static final String SECRET = "val/ue?with=signs&more#\"and'quotes";

    @Test
    void aSecretStaysWithinItsPartOfThePath() {
        LiveRequest request = of(template("https://api.acme.example/bot{secret}/me", Map.of()), SECRET, Map.of());

        assertThat(request.host()).isEqualTo("api.acme.example");
        assertThat(request.uri().getRawPath())
                .startsWith("/botval%2Fue%3Fwith%3Dsigns")
                .endsWith("/me");
        assertThat(request.uri().getRawQuery()).isNull();
    }

    @Test
    void aSecretStaysWithinItsParameter() {
        LiveRequest request = of(template("https://api.acme.example/me?key={secret}&x=1", Map.of()), SECRET, Map.of());

        assertThat(request.uri().getRawQuery()).endsWith("&x=1").doesNotContain("&more");
    }

    @Test
    void aSecretStaysWithinItsJsonString() {
        RequestTemplate template = new RequestTemplate(
                "POST",
                "https://api.acme.example/",
                Map.of("Content-Type", "application/json"),
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                "{\"a\": {}, \"secret\": \"{secret}\"}",
                Signing.NONE);

        assertThat(of(template, SECRET, Map.of()).body())
                .contains("#\\\"and'quotes\"}")
                .contains("\"a\": {}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example/",
                "evil.example?x=",
                "ada@evil.example",
                "evil.example#",
                "https://evil.example",
                "a b",
                "evil.example:80:80",
                "-"
            })
    void aHostIsAPlainName(String typed) {
        Throwable thrown = catchThrowable(
                () -> of(template("https://{host}/me", Map.of("host", "Your server")), SECRET, Map.of("host", typed)));

        assertThat(thrown).isInstanceOf(UserError.class).hasMessageContaining("'host' must be a plain name");
    }

    @Test
    void aPartOfAHostCannotNameAnother() {
        Throwable thrown = catchThrowable(() -> of(
                template("https://{account}.acme.example/", Map.of("account", "Name")),
                SECRET,
                Map.of("account", "evil.example")));

        assertThat(thrown).isInstanceOf(UserError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.acme.example.evil.example/x",
                "https://hooks.acme.example@evil.example/x",
                "https://hooks.acme.example:8443/x",
                "http://hooks.acme.example/x",
                "https://evil.example/hooks.acme.example",
                "https:///x",
                "not an address"
            })
    void anAddressThatWasFoundLeadsOnlyWhereTheGuideSays(String found) {
        RequestTemplate template = found("hooks.acme.example");

        Throwable thrown = catchThrowable(() -> of(template, found, Map.of()));

        assertThat(thrown).isInstanceOf(UserError.class).hasNoCause();
        assertThat(String.valueOf(thrown.getMessage())).doesNotContain(found).contains("nothing was sent");
        assertThat(of(template, "https://hooks.acme.example/x", Map.of()).host())
                .isEqualTo("hooks.acme.example");
    }

    @Test
    void aPersonMayTypeTheAddressOfTheirOwnServer() {
        RequestTemplate template = template("{server}/v1/me?key={secret}", Map.of("server", "Your server"));

        assertThat(of(template, "a b", Map.of("server", "https://vault.acme.example:8200/"))
                        .uri())
                .hasToString("https://vault.acme.example:8200/v1/me?key=a%20b");
        assertThat(catchThrowable(() -> of(template, "a b", Map.of("server", "http://vault.acme.example"))))
                .hasMessageContaining("'server' must begin with https://");
    }

    @Test
    void whatWasFoundPercentEncodedIsNotEncodedAgain() {
        RequestTemplate template = template("https://api.acme.example/?sig={secret}", Map.of());

        assertThat(of(template, "ab%2Bc%3D", Map.of()).uri().getRawQuery()).isEqualTo("sig=ab%2Bc%3D");
        assertThat(of(template, "ab+c=", Map.of()).uri().getRawQuery()).isEqualTo("sig=ab%2Bc%3D");
    }

    @Test
    void aLineBreakCannotAddAHeader() {
        RequestTemplate template = new RequestTemplate(
                "GET",
                "https://api.acme.example/",
                Map.of("X-Key", "{secret}"),
                Map.of(),
                Set.of(),
                Set.of(),
                List.of(),
                "",
                Signing.NONE);

        Throwable thrown = catchThrowable(() -> of(template, "a\r\nX-Other: b", Map.of()));

        assertThat(thrown).isInstanceOf(UserError.class).hasNoCause();
        assertThat(String.valueOf(thrown.getMessage())).doesNotContain("X-Other");
    }

    @Test
    void asksForWhatIsMissing() {
        Throwable thrown = catchThrowable(
                () -> of(template("https://{host}/me", Map.of("host", "Your server")), SECRET, Map.of()));

        assertThat(thrown).hasMessage("Fill in what the request needs besides: Your server.");
    }

    @Test
    void showsTheRequestWithTheSecretMaskedAndWhatIsMissingInBraces() {
        RequestTemplate template = new RequestTemplate(
                "POST",
                "https://{host}/me?{sas}",
                Map.of("X-Key", "{secret}"),
                Map.of("host", "Your server", "sas", "A signature"),
                Set.of(),
                Set.of("sas"),
                List.of(),
                "{\"key\": \"{secret}\"}",
                Signing.NONE);

        assertThat(Requests.shown(template, "val••••", Map.of("sas", "sig=hidden")))
                .isEqualTo("""
                        POST https://{host}/me?••••••••
                        X-Key: val••••

                        {"key": "val••••"}""");
    }

    private static RequestTemplate template(String url, Map<String, String> inputs) {
        return new RequestTemplate("GET", url, Map.of(), inputs, Set.of(), Set.of(), List.of(), "", Signing.NONE);
    }

    private static RequestTemplate found(String host) {
        return new RequestTemplate(
                "GET", "{secret}", Map.of(), Map.of(), Set.of(), Set.of(), List.of(host), "", Signing.NONE);
    }

    @Test
    void anAddressThatWasFoundMayLeadBelowAHostWithADotInFront() {
        RequestTemplate template = found(".hooks.example");

        assertThat(of(template, "https://acme.hooks.example/x", Map.of()).host())
                .isEqualTo("acme.hooks.example");
        assertThat(catchThrowable(() -> of(template, "https://evilhooks.example/x", Map.of())))
                .isInstanceOf(UserError.class);
    }

    private static LiveRequest of(RequestTemplate template, String secret, Map<String, String> inputs) {
        return Requests.of(template, Secret.of(secret), inputs, Instant.EPOCH);
    }
}
