package dev.unleak.guides;

import java.util.List;
import java.util.Map;

/**
 * A request that tells whether a credential still works. Sent only when the person presses a button for it.
 *
 * @param kinds kind ids that it answers for
 * @param method HTTP method, or a word such as {@code connect} for other protocols
 * @param url may hold {@code {secret}} and the inputs as {@code {name}}
 * @param headers likewise
 * @param inputs what else the person must give, by placeholder name
 * @param body request body, empty for none
 * @param signing how the request is signed beyond its headers
 * @param alive what the answer is like when the credential works
 * @param dead what the answer is like when it does not
 * @param sideEffects what the request changes or costs
 * @param logged where the request leaves a trace
 */
public record Verify(
        String id,
        List<String> kinds,
        String method,
        String url,
        Map<String, String> headers,
        Map<String, String> inputs,
        String body,
        Signing signing,
        List<Answer> alive,
        List<Answer> dead,
        String sideEffects,
        String logged) {

    public enum Signing {
        NONE,
        /** HTTP Basic: the input {@code user} and the secret, or the secret alone as the user name. */
        BASIC,
        /** AWS Signature Version 4. */
        AWS_SIGV4
    }

    /**
     * An answer is this one when the status is equal and, unless empty, the JSON pointer leads to the value.
     *
     * @param pointer RFC 6901, or {@code contains} for text anywhere in the body; empty when the status is enough
     */
    public record Answer(int status, String pointer, String value) {}
}
