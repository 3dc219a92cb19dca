package dev.unleak.detect.match;

import dev.unleak.detect.match.Assignment.Syntax;
import java.util.Set;

/** Reads a literal as the common languages write it: in quotes or brackets of any kind, or bare. For one thread. */
final class LiteralReader {
    static final int MOST_VALUE = 8_192;
    /** Between brackets, where a value may hold line breaks. */
    static final int MOST_BRACKETED = 512;

    private static final int MOST_ANCHOR = 40;

    /** In front of the credential in an HTTP header. */
    private static final Set<String> SCHEMES = Set.of(
            "Bearer", "bearer", "Basic", "basic", "Token", "token", "Apikey", "ApiKey", "OAuth", "oauth", "Api-Token");

    private final Cursor text;
    private int from;
    private int to;
    private boolean quoted;

    LiteralReader(Cursor text) {
        this.text = text;
    }

    /** Where the value begins that was read last. */
    int from() {
        return from;
    }

    /** Its end, exclusive. */
    int to() {
        return to;
    }

    /** Whether it stands in quotes. */
    boolean quoted() {
        return quoted;
    }

    /** Behind it and its closing quote. */
    int end() {
        return Math.min(text.layer.length(), quoted ? to + 1 : to);
    }

    /** Reads the value at the cursor; false where there is none. */
    boolean read(Syntax syntax, boolean quotedOnly) {
        quoted = true;
        text.lookAhead(text.at, MOST_VALUE);
        if (syntax == Syntax.ELEMENT) {
            text.skipBlank();
            if (text.startsWith("<![CDATA[", 0)) {
                text.at += 9;
                between("]]>");
                return from < to;
            }
        }
        skipPrefix(syntax);
        if (text.isOpening()) {
            inQuotes();
        } else if (text.startsWith("[[", 0)) {
            text.at += 2;
            between("]]");
        } else if (bracketed() != 0) {
            int close = bracketed();
            text.at += text.peek(0) == '%' ? 3 : 2;
            between(String.valueOf((char) close));
        } else {
            quoted = false;
            if (quotedOnly) {
                return false;
            }
            bare(syntax);
        }
        return from < to;
    }

    /** Over a string's prefix such as {@code @}, {@code f}, {@code r#} or {@code <<}, and over a YAML anchor. */
    private void skipPrefix(Syntax syntax) {
        int start = text.at;
        while (text.at - start < 3 && (Ascii.isLetter(text.peek(0)) || "@$:#<".indexOf(text.peek(0)) >= 0)) {
            text.at++;
        }
        if (text.isOpening()) {
            return;
        }
        text.at = start;
        if (syntax == Syntax.COLON && text.peek(0) == '&' && Ascii.isLetter(text.peek(1))) {
            do {
                text.at++;
            } while (text.at - start < MOST_ANCHOR && Ascii.isName((byte) text.peek(0)));
            text.skipSpace();
        }
    }

    /** The closing bracket of Perl's {@code q{...}} and Ruby's {@code %q(...)}; 0 where none begins. */
    private int bracketed() {
        boolean ruby = text.peek(0) == '%' && (text.peek(1) == 'q' || text.peek(1) == 'Q');
        boolean perl = text.peek(0) == 'q';
        return switch (ruby ? text.peek(2) : perl ? text.peek(1) : 0) {
            case '{' -> '}';
            case '(' -> ')';
            default -> 0;
        };
    }

    private void between(String close) {
        int i = text.at;
        while (i < text.limit && i - text.at < MOST_BRACKETED && !isAt(i, close)) {
            i++;
        }
        from = text.at;
        to = i < text.limit && isAt(i, close) ? i : from;
        trim();
    }

    private boolean isAt(int offset, String word) {
        return text.startsWith(word, offset - text.at);
    }

    private void inQuotes() {
        int escapes = text.escapes(text.at);
        text.at += escapes;
        int quote = text.peek(0);
        text.at++;
        if (text.peek(0) == quote && text.peek(1) == quote) {
            text.at += 2;
        }
        int inner = text.escapes(text.at);
        if (inner > escapes && Ascii.isQuote(text.peek(inner))) {
            inQuotes();
            return;
        }
        from = text.at;
        to = quotedEnd(quote, escapes);
        int space = from;
        while (space < to && text.bytes[space] != ' ') {
            space++;
        }
        from = space < to && isScheme(from, space) ? space + 1 : from;
    }

    private int quotedEnd(int quote, int escapes) {
        int i = text.at;
        while (i < text.limit && text.bytes[i] != '\n') {
            byte b = text.bytes[i];
            if (b != quote && b != '\\') {
                i++;
                continue;
            }
            int run = text.escapes(i);
            if (i + run < text.limit && text.bytes[i + run] == quote && (run == escapes || run == 0)) {
                return i;
            }
            i += run == 0 ? 1 : run + (run & 1);
        }
        return text.at;
    }

    private void bare(Syntax syntax) {
        if (syntax == Syntax.COLON) {
            skipBlockMark();
        }
        from = text.at;
        to = syntax == Syntax.ELEMENT ? elementEnd() : bareEnd();
        if (to < text.limit && text.bytes[to] == ' ' && isScheme(from, to)) {
            from = text.at = to + 1;
            to = bareEnd();
        }
        trim();
    }

    /** Over {@code |} or {@code >-} at the end of a line, behind which YAML has the value on the next. */
    private void skipBlockMark() {
        int start = text.at;
        if (text.peek(0) == '|' || text.peek(0) == '>') {
            text.at += text.peek(1) == '-' || text.peek(1) == '+' ? 2 : 1;
            if (text.peek(0) == '\n' || text.peek(0) == '\r') {
                text.skipBlank();
                return;
            }
        }
        text.at = start;
    }

    private void trim() {
        while (from < to && Ascii.isSpace(text.bytes[from])) {
            from++;
        }
        while (from < to && Ascii.isSpace(text.bytes[to - 1])) {
            to--;
        }
    }

    private boolean isScheme(int start, int end) {
        return end - start >= 5 && end - start <= 9 && SCHEMES.contains(text.layer.latin1(start, end));
    }

    private int elementEnd() {
        int i = text.at;
        while (i < text.limit && text.bytes[i] != '<' && text.bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private int bareEnd() {
        int i = text.at;
        while (i < text.limit && (!Ascii.endsBareValue(text.bytes[i]) || isApostrophe(i))) {
            i++;
        }
        return i;
    }

    /** A quote or bar in the middle of a word. */
    private boolean isApostrophe(int i) {
        return (text.bytes[i] == '\'' || text.bytes[i] == '|')
                && i > text.at
                && i + 1 < text.limit
                && Ascii.isAlphanumeric(text.bytes[i - 1])
                && Ascii.isName(text.bytes[i + 1]);
    }
}
