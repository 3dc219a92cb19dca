package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what a provider's name speaks for without standing beside it: the section or object that it heads, the entries
 * beside {@code "name": "Acme"}, and the request to its host. Never further than a few lines. For one thread.
 */
final class ScopeReader {
    /** Bytes from the keyword to the end of what it speaks for; with what is read around the name, within 256. */
    private static final int REACH = 160;

    private static final int MOST_NAME = 48;
    private static final int MOST_WORD = 12;
    /** Breaks to either side of a request's host: of a command that goes on over lines, or headers below the host. */
    private static final int MOST_BREAKS = 2;

    /** Entries whose value says whose the entries beside it are. */
    private static final Set<String> TELLING =
            Set.of("name", "provider", "service", "vendor", "platform", "integration", "type", "source");

    private final Layer layer;
    private final byte[] bytes;
    private int nameFrom;
    private int nameTo;
    private int from;
    private int to;

    ScopeReader(Layer layer) {
        this.layer = layer;
        bytes = layer.bytes();
    }

    /** Whether the word or host around the keyword speaks for more than what stands beside it. */
    boolean read(int keyword, int keywordEnd) {
        if (keyword > 0 && Ascii.isLetter(bytes[keyword - 1])) {
            return false;
        }
        nameFrom = keyword;
        while (nameFrom > 0 && keyword - nameFrom < MOST_NAME && Ascii.isName(bytes[nameFrom - 1])) {
            nameFrom--;
        }
        nameTo = keywordEnd;
        int limit = Math.min(layer.length(), keywordEnd + MOST_NAME);
        while (nameTo < limit && Ascii.isName(bytes[nameTo])) {
            nameTo++;
        }
        from = nameTo;
        to = nameTo;
        if (isHost()) {
            from = lines(keyword, -1);
            to = lines(keywordEnd, 1);
        } else {
            to = headed(keywordEnd + REACH);
        }
        return to > from;
    }

    /** The word or host that the keyword stands in. */
    String name() {
        return layer.latin1(nameFrom, nameTo);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    private boolean isHost() {
        String before = layer.latin1(Math.max(0, nameFrom - 6), nameFrom).toLowerCase(Locale.ROOT);
        return (before.endsWith("//") || before.endsWith("host: ")) && name().indexOf('.') > 0;
    }

    /** The end of the few lines around a request's host, or of the paragraph. */
    private int lines(int start, int step) {
        int breaks = 0;
        int at = start;
        while (Math.abs(at - start) < REACH && at + step >= 0 && at + step < layer.length()) {
            at += step;
            if (bytes[at] == '\n' && (++breaks > MOST_BREAKS || byteAt(at - 1) == '\n')) {
                return at;
            }
        }
        return at;
    }

    /** Where that ends which the name heads; the name's end where it heads nothing. */
    private int headed(int limit) {
        if (byteAt(nameFrom - 1) == '[' && byteAt(nameTo) == ']' && byteAt(nameFrom - 2) == '\n') {
            return block(nameTo + 1, Block.SECTION, limit);
        }
        int at = skip(Ascii.isQuote(byteAt(nameTo)) ? nameTo + 1 : nameTo);
        int operator = at;
        while (at - operator < 2 && ":=>".indexOf(byteAt(at)) >= 0) {
            at++;
        }
        boolean given = at > operator;
        at = skip(at);
        if (byteAt(at) == '{' || given && byteAt(at) == '[') {
            return block(at + 1, Block.BRACKETS, limit);
        }
        if (given && (byteAt(at) == '\n' || byteAt(at) == '\r')) {
            return block(at, Block.INDENTED, limit);
        }
        return isTold() ? block(nameTo, Block.BRACKETS, limit) : nameTo;
    }

    private enum Block {
        /** To the next heading in brackets. */
        SECTION,
        /** To the bracket that closes it. */
        BRACKETS,
        /** To the next line that is indented no further than the heading. */
        INDENTED
    }

    private int block(int start, Block block, int limit) {
        int depth = 1;
        int indent = indent(layer.lineStart(nameFrom, MOST_NAME));
        int end = Math.min(layer.length(), limit);
        for (int at = start; at < end; at++) {
            int b = bytes[at];
            boolean first = b == '\n' && byteAt(at + 1) != '\n';
            depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
            boolean ends = switch (block) {
                case SECTION -> first && byteAt(at + 1) == '[';
                case BRACKETS -> depth == 0 || b == '\n' && !first;
                case INDENTED -> first && indent(at + 1) <= indent;
            };
            if (ends) {
                return at;
            }
        }
        return end;
    }

    /** Whether the name is the value of an entry that says whose the others are. */
    private boolean isTold() {
        int at = nameFrom;
        at -= Ascii.isQuote(byteAt(at - 1)) ? 1 : 0;
        int value = at;
        while (value - at < MOST_WORD && " :=".indexOf(byteAt(at - 1)) >= 0) {
            at--;
        }
        at -= at < value && Ascii.isQuote(byteAt(at - 1)) ? 1 : 0;
        int start = at;
        while (at > 0 && start - at < MOST_WORD && Ascii.isLetter(bytes[at - 1])) {
            at--;
        }
        return start < value && TELLING.contains(layer.latin1(at, start).toLowerCase(Locale.ROOT));
    }

    private int indent(int line) {
        int at = line;
        while (at - line < MOST_NAME && (byteAt(at) == ' ' || byteAt(at) == '\t')) {
            at++;
        }
        return at - line;
    }

    private int skip(int start) {
        int at = start;
        while (at - start < MOST_NAME && (byteAt(at) == ' ' || byteAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** A break in front of the text and behind it. */
    private int byteAt(int at) {
        return at >= 0 && at < layer.length() ? bytes[at] : '\n';
    }
}
