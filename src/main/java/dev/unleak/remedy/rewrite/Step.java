package dev.unleak.remedy.rewrite;

import java.util.List;

/**
 * One thing to do, for a person.
 *
 * @param title without a full stop
 * @param text why and how, whole sentences
 * @param commands to be typed as they stand, or a text to be sent; may be empty
 */
public record Step(String title, String text, List<String> commands) {}
