package dev.unleak.guides;

import java.util.List;
import java.util.Optional;

/**
 * How to make a credential that can do as little as possible.
 *
 * @param consolePath menu path, names joined by " > "
 * @param url page to begin at
 * @param scopes which rights to choose, least first
 * @param restrictions what else narrows it: addresses, resources, times
 * @param ttl how long it lives and how to choose that
 * @param shownOnce whether the provider shows the value only at creation
 */
public record Create(
        String consolePath,
        Optional<String> url,
        List<String> steps,
        List<String> scopes,
        List<String> restrictions,
        String ttl,
        boolean shownOnce) {}
