package dev.unleak.ui.control;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard, on a press only. */
public final class Copying {
    private Copying() {}

    /** @param sentence says what was copied, in a notice near the node */
    public static void copy(Node near, String text, String sentence) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        Toast.show(near, sentence);
    }
}
