package dev.unleak.guides;

/**
 * A piece of text for people. Those that all guides share stand once below {@code content/guides/shared}.
 *
 * @param title a few words
 * @param text Markdown
 */
public record Part(String id, String title, String text) {}
