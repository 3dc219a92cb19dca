package dev.unleak.ui.shell;

import dev.unleak.ui.control.Icon;

/** Something that the search box found, and where a press on it leads. */
public record Hit(Icon icon, String text, String kind, Route route) {}
