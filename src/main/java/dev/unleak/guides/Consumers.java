package dev.unleak.guides;

import java.util.List;

/**
 * Where to look for what uses the credential.
 *
 * @param filePatterns globs with '/' over paths
 * @param symbols literal texts: variables, host names, settings
 * @param whatBreaks what stops when the credential is revoked
 */
public record Consumers(List<String> filePatterns, List<String> symbols, List<String> whatBreaks) {}
