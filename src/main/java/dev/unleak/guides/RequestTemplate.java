package dev.unleak.guides;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request with holes: {@code {secret}} for the credential and {@code {name}} for each input. Fields are as in
 * docs/content-format.md.
 *
 * @param method HTTP method, or a word such as {@code connect} for what Unleak does not send itself
 * @param inputs what else the person must give: what it is, by placeholder name
 * @param optional names of inputs that may stay empty
 * @param hidden names of inputs that are secrets themselves
 * @param hosts where the secret is itself the address: the only hosts that it may name
 * @param body empty for none
 * @param signing how the request is signed beyond its headers
 */
public record RequestTemplate(
        String method,
        String url,
        Map<String, String> headers,
        Map<String, String> inputs,
        Set<String> optional,
        Set<String> hidden,
        List<String> hosts,
        String body,
        Signing signing) {

    private static final Set<String> HTTP = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    public enum Signing {
        NONE,
        /** HTTP Basic (RFC 7617): the input {@code user} and the secret, or the secret alone as the user name. */
        BASIC,
        /**
         * AWS Signature Version 4. The inputs {@code access_key_id}, {@code secret_access_key} and
         * {@code session_token} stand for what the secret is not.
         */
        AWS_SIGV4
    }

    /** Whether it is HTTP, which Unleak sends itself. */
    public boolean isHttp() {
        return HTTP.contains(method);
    }

    /** Whether the credential itself is part of it. */
    public boolean holdsSecret() {
        return signing != Signing.NONE
                || url.contains("{secret}")
                || body.contains("{secret}")
                || headers.values().stream().anyMatch(value -> value.contains("{secret}"));
    }
}
