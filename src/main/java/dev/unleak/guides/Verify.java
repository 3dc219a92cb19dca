package dev.unleak.guides;

import java.util.List;
import java.util.Map;

/**
 * A request that tells whether a credential still works. Sent only when the person presses a button for it.
 *
 * @param kinds kind ids that it answers for
 * @param alive what the answer is like when the credential works
 * @param dead what the answer is like when it does not
 * @param tells inputs of other requests that an answer names, by JSON pointer
 * @param sideEffects what the request changes or costs
 * @param logged where the request leaves a trace
 */
public record Verify(
        String id,
        List<String> kinds,
        RequestTemplate request,
        List<Answer> alive,
        List<Answer> dead,
        Map<String, String> tells,
        String sideEffects,
        String logged) {

    /**
     * An answer is this one when the status is equal and, unless empty, the JSON pointer leads to the value.
     *
     * @param pointer RFC 6901, or {@code contains} for text anywhere in the body; empty when the status is enough
     * @param value may hold inputs
     */
    public record Answer(int status, String pointer, String value) {}

    public String method() {
        return request.method();
    }

    public String url() {
        return request.url();
    }
}
