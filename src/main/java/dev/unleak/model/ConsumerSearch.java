package dev.unleak.model;

import java.time.Instant;
import java.util.List;

/**
 * What came of looking below one folder for what uses a credential.
 *
 * @param root absolute path
 * @param files files that were read
 * @param names what was looked for besides the value itself
 * @param notSearched what was left out, and why
 * @param omitted how many more were left out than {@code notSearched} tells
 */
public record ConsumerSearch(
        String root,
        Instant at,
        long files,
        long bytes,
        List<String> names,
        List<NotSearched> notSearched,
        int omitted) {}
