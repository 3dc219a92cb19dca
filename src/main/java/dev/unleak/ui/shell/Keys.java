package dev.unleak.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The keys that work everywhere, with the platform's own modifier. */
public final class Keys {
    public static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+K");
    public static final KeyCombination AUDIT = KeyCombination.valueOf("Shortcut+O");
    public static final KeyCombination LARGER = KeyCombination.valueOf("Shortcut+Plus");
    public static final KeyCombination LARGER_TOO = KeyCombination.valueOf("Shortcut+Equals");
    public static final KeyCombination SMALLER = KeyCombination.valueOf("Shortcut+Minus");
    public static final KeyCombination NORMAL = KeyCombination.valueOf("Shortcut+0");
    public static final KeyCombination FOLD = KeyCombination.valueOf("Shortcut+B");
    public static final KeyCombination BACK = KeyCombination.valueOf("Alt+Left");
    public static final KeyCombination PRIMARY = KeyCombination.valueOf("Shortcut+Enter");
    public static final KeyCombination HELP = KeyCombination.valueOf("F1");

    private Keys() {}

    /** The key that leads to a section: the modifier and its number from the top. */
    static KeyCombination of(Section section) {
        return KeyCombination.valueOf("Shortcut+" + KeyCode.valueOf("DIGIT" + (section.ordinal() + 1)).getName());
    }

    /** Every key and what it does, in the order of the help. */
    public static Map<String, String> all() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(SEARCH.getDisplayText(), "Search, or jump to a screen, finding, lesson or guide");
        keys.put(AUDIT.getDisplayText(), "Choose a folder to audit");
        keys.put(PRIMARY.getDisplayText(), "Do what the blue button says");
        for (Section section : Section.values()) {
            keys.put(of(section).getDisplayText(), "Go to " + section.word());
        }
        keys.put(BACK.getDisplayText(), "Go back");
        keys.put(FOLD.getDisplayText(), "Fold or unfold the rail");
        keys.put(LARGER.getDisplayText(), "Larger text");
        keys.put(SMALLER.getDisplayText(), "Smaller text");
        keys.put(NORMAL.getDisplayText(), "Text of normal size");
        keys.put("Tab", "Go to the next control");
        keys.put("Esc", "Close what opened last");
        keys.put(HELP.getDisplayText(), "This list");
        return keys;
    }
}
