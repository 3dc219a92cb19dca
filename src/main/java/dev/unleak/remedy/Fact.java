package dev.unleak.remedy;

/**
 * What the app saw.
 *
 * @param note one sentence with what was seen, without any secret
 */
record Fact(boolean holds, String note) {}
