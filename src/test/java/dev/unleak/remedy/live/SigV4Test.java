package dev.unleak.remedy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The signatures that AWS publishes: the ListUsers request of its General Reference, and cases of its Signature Version
 * 4 test suite, all made with the key that it gives as an example.
 */
class SigV4Test {
    private static final String KEY_ID = "AKID" + "EXAMPLE";
    private static final String KEY = "wJalrXUtnFEMI/K7MDENG" + "+bPxRfiCYEXAMPLEKEY";
    private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void signsTheRequestOfTheGeneralReference() {
        assertThat(signed(
                        "iam",
                        "GET",
                        "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
                        Map.of("Content-Type", FORM + "; charset=utf-8"),
                        ""))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=" + KEY_ID + "/20150830/us-east-1/iam/aws4_request, "
                        + "SignedHeaders=content-type;host;x-amz-date, "
                        + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @Test
    void signsThePlainCases() {
        assertThat(suite("GET", "/", Map.of(), ""))
                .endsWith("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        assertThat(suite("POST", "/", Map.of(), ""))
                .endsWith("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    @Test
    void sortsTheQuery() {
        assertThat(suite("GET", "/?Param2=value2&Param1=value1", Map.of(), ""))
                .endsWith("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void signsABody() {
        assertThat(suite("POST", "/", Map.of("Content-Type", FORM), "Param1=value1"))
                .endsWith("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void signsASessionToken() {
        Map<String, String> headers = new SigV4(KEY_ID, KEY, "session", new SigV4.Scope("us-east-1", "sts"))
                .sign("POST", URI.create("https://sts.amazonaws.com/"), Map.of(), "", NOW);

        assertThat(headers).containsEntry("X-Amz-Security-Token", "session");
        assertThat(headers.get("Authorization")).contains("host;x-amz-date;x-amz-security-token");
    }

    @Test
    void readsRegionAndServiceFromTheHost() {
        assertThat(SigV4.Scope.of("sts.amazonaws.com")).isEqualTo(new SigV4.Scope("us-east-1", "sts"));
        assertThat(SigV4.Scope.of("sts.eu-west-1.amazonaws.com")).isEqualTo(new SigV4.Scope("eu-west-1", "sts"));
    }

    private static String suite(String method, String path, Map<String, String> headers, String body) {
        return signed("service", method, "https://example.amazonaws.com" + path, headers, body);
    }

    private static String signed(String service, String method, String url, Map<String, String> headers, String body) {
        return new SigV4(KEY_ID, KEY, "", new SigV4.Scope("us-east-1", service))
                .sign(method, URI.create(url), headers, body, NOW)
                .getOrDefault("Authorization", "");
    }
}
