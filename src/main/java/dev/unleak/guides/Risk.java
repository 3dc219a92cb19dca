package dev.unleak.guides;

/**
 * Something that a stranger with the credential can do.
 *
 * @param needsPermission what the credential must be allowed for that
 * @param asset what is harmed
 * @param cwe weakness number as "CWE-798", empty where none fits
 */
public record Risk(String id, String action, String needsPermission, String asset, String cwe) {}
