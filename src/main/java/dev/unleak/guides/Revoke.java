package dev.unleak.guides;

import java.util.List;

/**
 * How a credential is made worthless.
 *
 * @param api request that does it, empty where there is none
 * @param selfRevoke how the credential can revoke itself, empty where it cannot
 * @param effectDelay how long it goes on working afterwards
 * @param irreversible whether it can never be brought back
 */
public record Revoke(
        String consolePath,
        List<String> steps,
        String api,
        String selfRevoke,
        String effectDelay,
        List<String> sideEffects,
        boolean irreversible) {}
