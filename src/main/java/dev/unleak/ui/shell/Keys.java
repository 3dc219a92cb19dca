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
        return KeyCombination.valueOf(
                "Shortcut+" + KeyCode.valueOf("DIGIT" + (section.ordinal() + 1)).getName());
    }

    /** As people read it, for example "Ctrl K". */
    static String text(KeyCombination keys) {
        return keys.getDisplayText().replaceFirst("\\+", " ");
    }

    /** Every key and what it does, in the order of the help. */
    public static Map<String, String> all() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(text(SEARCH), "Search, or jump to a screen, finding, lesson or guide");
        keys.put(text(AUDIT), "Choose a folder to audit");
        keys.put(text(PRIMARY), "Do what the blue button says");
        for (Section section : Section.values()) {
            keys.put(text(of(section)), "Go to " + section.word());
        }
        keys.put(text(BACK), "Go back");
        keys.put(text(FOLD), "Fold or unfold the rail");
        keys.put(text(LARGER), "Larger text");
        keys.put(text(SMALLER), "Smaller text");
        keys.put(text(NORMAL), "Text of normal size");
        keys.put("Tab", "Go to the next control");
        keys.put("Esc", "Close what opened last");
        keys.put(text(HELP), "This list");
        return keys;
    }
}
