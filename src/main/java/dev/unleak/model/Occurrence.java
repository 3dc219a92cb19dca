package dev.unleak.model;

import java.util.List;

/**
 * One place in which a finding's secret stands.
 *
 * @param rule the rule that matched here
 * @param inside path within an archive, layer or document; empty outside of one
 * @param decoded decoders needed, outermost first
 */
public record Occurrence(
        Place place, Position position, String rule, double confidence, String inside, List<String> decoded) {}
