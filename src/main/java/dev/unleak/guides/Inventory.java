package dev.unleak.guides;

/**
 * Where the provider lists the credentials that exist.
 *
 * @param listEndpoint request or menu path
 * @param lastUsedField field that tells when each was last used, empty where there is none
 */
public record Inventory(String listEndpoint, String lastUsedField) {}
