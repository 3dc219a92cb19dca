package dev.unleak.remedy.consumers;

import dev.unleak.model.ConsumerFile.By;
import dev.unleak.model.Fragment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds literal names in bytes: whole words only, and only where the fragment is new. Immutable. */
final class Symbols {
    private final Map<String, By> names;

    Symbols(Map<String, By> names) {
        this.names = names;
    }

    /** @param text the line, for a look at what else stands on it */
    record Seen(int line, String name, By by, String text) {}

    List<Seen> in(Fragment fragment) {
        // One character a byte, so that offsets agree and the search is the machine's own.
        String text = new String(fragment.bytes(), 0, fragment.length(), StandardCharsets.ISO_8859_1);
        List<Seen> seen = new ArrayList<>();
        names.forEach((name, by) -> {
            String sought = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
                if (isNew(fragment, at) && isWhole(text, at, at + sought.length())) {
                    seen.add(new Seen(lineOf(fragment, text, at), name, by, lineAt(text, at)));
                }
            }
        });
        return seen;
    }

    private static boolean isNew(Fragment fragment, int at) {
        return fragment.ranges().stream().anyMatch(range -> range.from() <= at && at < range.to());
    }

    private static boolean isWhole(String text, int from, int to) {
        boolean begins = from == 0 || !isWord(text.charAt(from - 1)) || !isWord(text.charAt(from));
        boolean ends = to == text.length() || !isWord(text.charAt(to)) || !isWord(text.charAt(to - 1));
        return begins && ends;
    }

    private static boolean isWord(char c) {
        return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static int lineOf(Fragment fragment, String text, int at) {
        int line = fragment.start().line();
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    private static String lineAt(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    }
}
