package dev.unleak.remedy.fix;

/**
 * A place that no edit is made in.
 *
 * @param path relative to the root, '/' between names
 * @param line from 1
 * @param sentence why, and what to do
 */
public record ByHand(String path, int line, String sentence) {}
