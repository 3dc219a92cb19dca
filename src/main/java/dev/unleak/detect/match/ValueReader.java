package dev.unleak.detect.match;

import dev.unleak.detect.match.Assignment.Syntax;
import java.util.Locale;
import java.util.Optional;

/** Reads the literal that stands where a value is expected, through calls, references and prefixes. For one thread. */
final class ValueReader {
    private static final int MOST_NAME = 80;
    private static final int MOST_VALUE = 8_192;
    private static final int MOST_CALLS = 3;

    private final Cursor text;
    private int callFrom;
    private int callTo;

    ValueReader(Cursor text) {
        this.text = text;
    }

    /** The value at the cursor; none where an expression stands there. */
    Optional<Assignment> read(int nameFrom, int nameTo, Syntax syntax) {
        callFrom = callTo = text.at;
        text.skipSpace();
        if (syntax == Syntax.EQUALS || syntax == Syntax.CALL || syntax == Syntax.ARGUMENT) {
            text.skipBreak();
        }
        skipReference();
        if (text.peek(0) == '[' && Ascii.isQuote(text.peek(1))) {
            text.at++;
        }
        for (int i = 0; i < MOST_CALLS && skipCall(); i++) {
            text.skipSpace();
        }
        boolean looksUp = looksUp();
        Optional<Assignment> value = literal(nameFrom, nameTo, syntax);
        if (!looksUp || value.isEmpty()) {
            return value;
        }
        text.at = value.get().end();
        text.skipSpace();
        if (text.peek(0) != ',') {
            return Optional.empty();
        }
        text.at++;
        text.skipSpace();
        return text.isOpening() ? literal(nameFrom, nameTo, syntax) : Optional.empty();
    }

    /** The value at hand, in quotes or without, behind a string's prefix such as {@code @} or {@code b}. */
    private Optional<Assignment> literal(int nameFrom, int nameTo, Syntax syntax) {
        int prefix = text.at;
        while (text.at - prefix < 2
                && (Ascii.isLetter(text.peek(0))
                        || text.peek(0) == '@'
                        || text.peek(0) == '$'
                        || text.peek(0) == ':')) {
            text.at++;
        }
        if (!text.isOpening()) {
            text.at = prefix;
        }
        boolean quoted = text.isOpening();
        if (!quoted
                && (syntax == Syntax.CALL
                        || syntax == Syntax.ARGUMENT
                        || syntax == Syntax.COMPARED
                        || callTo > callFrom)) {
            return Optional.empty();
        }
        int from;
        int to;
        if (quoted) {
            boolean escaped = text.peek(0) == '\\';
            text.at += escaped ? 1 : 0;
            int quote = text.peek(0);
            text.at++;
            if (text.peek(0) == quote && text.peek(1) == quote) {
                text.at += 2;
            }
            from = text.at;
            to = quotedEnd(quote, escaped);
            from = skipScheme(from, to);
        } else {
            from = text.at;
            to = syntax == Syntax.ELEMENT ? elementEnd() : bareEnd();
            if (to < text.limit && text.bytes[to] == ' ' && isScheme(from, to)) {
                from = text.at = to + 1;
                to = bareEnd();
            }
        }
        if (to <= from || syntax == Syntax.WORD && text.bytes[from] == '-') {
            return Optional.empty();
        }
        String name = text.layer.latin1(nameFrom, nameTo);
        String call = text.layer.latin1(callFrom, callTo);
        int end = Math.min(text.limit, quoted ? to + 1 : to);
        return Optional.of(new Assignment(name, nameFrom, from, to, syntax, quoted, call, end));
    }

    /** Whether the call's first argument only names where the value lies, so that a second one is the default. */
    private boolean looksUp() {
        int last = callTo;
        while (last > callFrom && text.bytes[last - 1] != '.' && text.bytes[last - 1] != ':') {
            last--;
        }
        return switch (text.layer.latin1(last, callTo).toLowerCase(Locale.ROOT)) {
            case "getenv",
                    "get",
                    "fetch",
                    "env",
                    "environ",
                    "getproperty",
                    "lookup",
                    "config",
                    "envordefault",
                    "getenvordefault",
                    "getordefault",
                    "optstring",
                    "getstring",
                    "getoptional",
                    "optional_env",
                    "env_var",
                    "variable",
                    "param" -> true;
            default -> false;
        };
    }

    /** Over the reference in front of a default: {@code NAME:-} in a shell, {@code process.env.NAME ||}. */
    private void skipReference() {
        int start = text.at;
        boolean shell = text.peek(0) == '$' && text.peek(1) == '{';
        text.at += shell ? 2 : 0;
        int name = text.at;
        while (text.at - name < MOST_NAME
                && (Ascii.isName((byte) text.peek(0))
                        || "[]\"'".indexOf(text.peek(0)) >= 0 && !shell && text.at > name)) {
            if (shell && text.peek(0) == '-') {
                break;
            }
            text.at++;
        }
        if (shell && text.at > name && (text.peek(0) == ':' || text.peek(0) == '-')) {
            text.at += text.peek(1) == '-' || text.peek(1) == '=' ? 2 : 1;
            return;
        }
        if (!shell && text.at > name && text.peek(0) == ' ') {
            text.skipSpace();
            int length = text.startsWith("||", 0)
                            || text.startsWith("??", 0)
                            || text.startsWith("or ", 0)
                            || text.startsWith("?:", 0)
                    ? 2
                    : 0;
            text.at += length;
            text.skipSpace();
            if (length > 0 && text.isOpening()) {
                return;
            }
        }
        text.at = start;
    }

    /** Moves into {@code call(}, {@code new Type(}, {@code []byte(} or {@code [}; false where no such thing is. */
    private boolean skipCall() {
        int start = text.at;
        if (text.startsWith("new ", 0)) {
            text.at += 4;
        }
        int name = text.at;
        while (text.at - name < 60 && (Ascii.isName((byte) text.peek(0)) || "[]<>:&".indexOf(text.peek(0)) >= 0)) {
            text.at++;
        }
        if (text.peek(0) == '(') {
            callFrom = name;
            callTo = text.at;
            text.at++;
            text.skipBreak();
            return true;
        }
        text.at = start;
        return false;
    }

    /** Behind {@code Bearer } and the like at the start of a quoted value. */
    private int skipScheme(int from, int to) {
        int space = from;
        while (space < to && text.bytes[space] != ' ') {
            space++;
        }
        return space < to && isScheme(from, space) ? space + 1 : from;
    }

    private boolean isScheme(int from, int to) {
        if (to - from < 5 || to - from > 6) {
            return false;
        }
        return switch (text.layer.latin1(from, to)) {
            case "Bearer", "bearer", "Basic", "basic", "Token", "token", "Apikey", "ApiKey" -> true;
            default -> false;
        };
    }

    private int quotedEnd(int quote, boolean escaped) {
        int i = text.at;
        while (i < text.limit && i - text.at < MOST_VALUE && text.bytes[i] != '\n') {
            if (text.bytes[i] == '\\' && escaped && i + 1 < text.limit && text.bytes[i + 1] == quote) {
                return i;
            }
            if (text.bytes[i] == '\\') {
                i++;
            } else if (text.bytes[i] == quote) {
                return i;
            }
            i++;
        }
        return text.at;
    }

    private int elementEnd() {
        int i = text.at;
        while (i < text.limit && i - text.at < MOST_VALUE && text.bytes[i] != '<' && text.bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private int bareEnd() {
        int i = text.at;
        while (i < text.limit && i - text.at < MOST_VALUE && (!Ascii.endsBareValue(text.bytes[i]) || isApostrophe(i))) {
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
