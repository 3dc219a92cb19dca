package dev.unleak.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something audited before.
 *
 * @param root canonical absolute path
 * @param name the root's last name, for people
 * @param open findings that need work
 */
public record Target(long id, String root, String name, Optional<Instant> lastScan, int open, int notSearched) {}
