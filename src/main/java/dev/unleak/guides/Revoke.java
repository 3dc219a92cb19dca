package dev.unleak.guides;

import java.util.List;
import java.util.Optional;

/**
 * How a credential is made worthless.
 *
 * @param api request that does it, for people; empty where there is none
 * @param request the request by which Unleak can do it
 * @param selfRevoke how the credential can revoke itself, empty where it cannot
 * @param effectDelay how long it goes on working afterwards
 * @param irreversible whether it can never be brought back
 */
public record Revoke(
        String consolePath,
        List<String> steps,
        String api,
        Optional<Request> request,
        String selfRevoke,
        String effectDelay,
        List<String> sideEffects,
        boolean irreversible) {

    /**
     * Ends a credential with nothing but the credential. Sent only after the person typed what kind it is.
     *
     * @param kinds kind ids that it ends
     * @param done what the answer is like when the provider took it
     */
    public record Request(List<String> kinds, RequestTemplate template, List<Verify.Answer> done) {}
}
