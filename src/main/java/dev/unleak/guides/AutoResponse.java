package dev.unleak.guides;

/**
 * What happens by itself when the credential is seen somewhere.
 *
 * @param channel where it is seen, for example "public GitHub repository"
 * @param action what provider or host then does
 */
public record AutoResponse(String channel, String action) {}
