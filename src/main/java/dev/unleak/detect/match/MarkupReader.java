package dev.unleak.detect.match;

import java.util.Set;

/** Reads the ways in which markup and data name a value apart from it. For one thread. */
final class MarkupReader {
    private static final int MOST_GAP = 40;
    private static final int MOST_ATTRIBUTES = 3;
    private static final int MOST_ATTRIBUTE = 80;
    private static final Set<String> VALUES = Set.of("value", "Value", "defaultValue", "default", "content", "with");
    private static final Set<String> NAMES = Set.of("key", "name", "Key", "Name", "id");
    private static final Set<String> VALUE_ELEMENTS = Set.of("value", "Value", "string", "String");

    private final Cursor text;

    MarkupReader(Cursor text) {
        this.text = text;
    }

    /** From {@code >} behind {@code <name} or {@code <entry key="name"} to the text of the element, if it is one. */
    boolean behindTag(int nameFrom, int before, boolean quotedName) {
        boolean group = nameFrom > 1 && (text.bytes[nameFrom - 2] == 'P' || text.bytes[nameFrom - 2] == '?');
        if (before == '<' ? group : !quotedName || !isNamed(nameFrom - 1)) {
            return false;
        }
        text.at++;
        intoValueElement();
        return true;
    }

    /** From {@code <setting name="name" type="string"} to the text of the value element inside. */
    boolean behindAttributes(int nameFrom) {
        int start = text.at;
        while (text.at - start < MOST_ATTRIBUTE && text.peek(0) >= ' ' && text.peek(0) != '>') {
            text.at++;
        }
        if (text.peek(0) == '>' && isNamed(nameFrom - 1)) {
            text.at++;
            if (intoValueElement()) {
                return true;
            }
        }
        text.at = start;
        return false;
    }

    /** From {@code <} behind {@code <key>name} to the text of the element that follows, as property lists have it. */
    boolean behindKeyElement() {
        int start = text.at;
        if (text.peek(1) == '/') {
            text.at += 2;
            String closed = word();
            if (NAMES.contains(closed) && text.peek(0) == '>') {
                text.at++;
                if (intoValueElement()) {
                    return true;
                }
            }
        }
        text.at = start;
        return false;
    }

    private boolean intoValueElement() {
        int start = text.at;
        int i = 0;
        while (i < MOST_GAP && Ascii.isSpace(text.peek(i))) {
            i++;
        }
        text.at += i;
        if (text.peek(0) == '<') {
            text.at++;
            if (VALUE_ELEMENTS.contains(word()) && text.peek(0) == '>') {
                text.at++;
                return true;
            }
        }
        text.at = start;
        return false;
    }

    /** Whether the quote at hand opens the value of an attribute that names something. */
    private boolean isNamed(int quote) {
        int end = quote;
        while (end > 0 && quote - end < MOST_GAP && (text.bytes[end - 1] == '=' || text.bytes[end - 1] == ' ')) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < MOST_GAP && Ascii.isLetter(text.bytes[from - 1])) {
            from--;
        }
        return end < quote && NAMES.contains(text.layer.latin1(from, end));
    }

    /**
     * Moves behind {@code , value =} and the like, if it is there.
     *
     * @param further whether other attributes may stand in between
     */
    boolean namedValue(boolean further) {
        int start = text.at;
        for (int i = 0; i <= (further ? MOST_ATTRIBUTES : 0); i++) {
            skipGap();
            boolean quoted = Ascii.isQuote(text.peek(0));
            text.at += quoted ? 1 : 0;
            String word = word();
            text.at += quoted && Ascii.isQuote(text.peek(0)) ? 1 : 0;
            text.skipSpace();
            if (word.isEmpty() || text.peek(0) != '=' && text.peek(0) != ':') {
                break;
            }
            text.at++;
            if (VALUES.contains(word)) {
                return true;
            }
            skipAttribute();
        }
        text.at = start;
        return false;
    }

    private void skipGap() {
        int start = text.at;
        while (text.at - start < MOST_GAP && (Ascii.isSpace(text.peek(0)) || ",-{".indexOf(text.peek(0)) >= 0)) {
            text.at++;
        }
    }

    private void skipAttribute() {
        text.skipSpace();
        int start = text.at;
        int quote = Ascii.isQuote(text.peek(0)) ? text.peek(0) : 0;
        text.at += quote == 0 ? 0 : 1;
        while (text.at - start < MOST_ATTRIBUTE
                && (quote == 0
                        ? text.peek(0) > ' ' && ",;<>{}".indexOf(text.peek(0)) < 0
                        : text.peek(0) >= ' ' && text.peek(0) != quote)) {
            text.at++;
        }
        text.at += quote == 0 || text.at == text.limit ? 0 : 1;
    }

    private String word() {
        int start = text.at;
        while (text.at - start < MOST_GAP && Ascii.isLetter(text.peek(0))) {
            text.at++;
        }
        return text.layer.latin1(start, text.at);
    }
}
