package dev.unleak.guides;

import java.util.List;

/**
 * How to need no long-lived credential, and how to hold it where one is needed.
 *
 * @param ciAlternative short-lived credentials for build machines; empty where there are none
 * @param testValues documented values that are no secret, described and not quoted where they look live
 * @param practices this provider's own advice, then what holds for all
 */
public record Prevent(String ciAlternative, List<String> testValues, List<Part> practices) {}
