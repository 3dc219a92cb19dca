package dev.unleak.model;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person let a request go out, and what it brought. Holds nothing of the request but its host.
 *
 * @param id the store's key, 0 while not stored
 * @param request the guide's live check, or {@code revoke}
 * @param who let it go out
 * @param at when
 * @param state what the answer said; empty while there is none, and after a request that only revokes
 */
public record LiveAsk(
        long id, long findingId, String request, String host, String who, Instant at, Optional<LiveState> state) {}
