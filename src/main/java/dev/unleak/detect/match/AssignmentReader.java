package dev.unleak.detect.match;

import dev.unleak.detect.match.Assignment.Syntax;
import dev.unleak.detect.text.Layer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value that is assigned to a name, in the syntax of the common languages, configuration files, shells and
 * markup, without knowing which of them it is: what follows a name is alike in all. Looks at a bounded stretch around
 * the name and allocates nothing before a value is found. For one thread.
 */
final class AssignmentReader {
    private static final int MOST_NAME = 80;
    private static final int MOST_VALUE = 8_192;
    private static final int MOST_WORDS = 3;
    private static final int MOST_CALLS = 3;

    private final Layer layer;
    private final byte[] bytes;
    private final int limit;
    /** The next byte to read. */
    private int at;

    private int callFrom;
    private int callTo;

    AssignmentReader(Layer layer) {
        this.layer = layer;
        bytes = layer.bytes();
        limit = layer.length();
    }

    /** The name around a keyword, and the value given to it, if one is. */
    Optional<Assignment> read(int keyword) {
        int from = nameStart(keyword);
        int to = nameEnd(keyword);
        if (to - from > MOST_NAME) {
            return Optional.empty();
        }
        at = to;
        Syntax syntax = operator(from);
        if (syntax == null) {
            at = to;
            skipWords();
            syntax = at > to ? operator(from) : null;
        }
        return syntax == null ? Optional.empty() : value(from, to, syntax);
    }

    int nameEnd(int keyword) {
        int i = keyword;
        while (i < limit && i - keyword < MOST_NAME && Ascii.isName(bytes[i])) {
            i++;
        }
        while (i > keyword && (bytes[i - 1] == '-' || bytes[i - 1] == '.')) {
            i--;
        }
        return i;
    }

    private int nameStart(int start) {
        int i = start;
        while (i > 0 && start - i < MOST_NAME && Ascii.isName(bytes[i - 1])) {
            i--;
        }
        return i;
    }

    /** "Acme API key = ..." in prose: the further words of a name. */
    private void skipWords() {
        for (int i = 0; i < MOST_WORDS && peek(0) == ' ' && Ascii.isLetter(peek(1)); i++) {
            at++;
            while (Ascii.isLetter(peek(0))) {
                at++;
            }
        }
    }

    /** Moves to the value; null where no value follows. */
    private @Nullable Syntax operator(int nameFrom) {
        int before = nameFrom > 0 ? bytes[nameFrom - 1] : ' ';
        boolean quotedName = false;
        int close = at;
        while (at - close < 4 && isCloser(peek(0))) {
            quotedName |= Ascii.isQuote(peek(0));
            at++;
        }
        int space = at;
        skipSpace();
        boolean spaced = at > space;
        int c = peek(0);
        switch (c) {
            case '=' -> {
                return equals();
            }
            case ':' -> {
                return colon();
            }
            case '-', '~' -> {
                return peek(1) == '>' ? step(2, Syntax.ARROW) : spaced ? word(nameFrom, before) : null;
            }
            case '!', '?', '+', '|' -> {
                return compound();
            }
            case '<' -> {
                return peek(1) == '-' ? step(2, Syntax.EQUALS) : null;
            }
            case '>' -> {
                return before == '<' && !isGroupName(nameFrom) ? step(1, Syntax.ELEMENT) : null;
            }
            case '(' -> {
                return step(1, Syntax.CALL);
            }
            case ',' -> {
                return namedValue()
                        ? Syntax.NAMED_VALUE
                        : quotedName || before == ':' ? step(1, Syntax.ARGUMENT) : null;
            }
            case '\n', '\r' -> {
                return namedValue() ? Syntax.NAMED_VALUE : null;
            }
            default -> {
                if (quotedName && namedValue()) {
                    return Syntax.NAMED_VALUE;
                }
                return spaced ? word(nameFrom, before) : null;
            }
        }
    }

    /** As in {@code (?P<name>...)} of a regular expression. */
    private boolean isGroupName(int nameFrom) {
        return nameFrom > 1 && (bytes[nameFrom - 2] == 'P' || bytes[nameFrom - 2] == '?');
    }

    private Syntax equals() {
        if (peek(1) == '>') {
            return step(2, Syntax.ARROW);
        }
        if (peek(1) == '=') {
            return step(peek(2) == '=' ? 3 : 2, Syntax.COMPARED);
        }
        return step(peek(1) == '~' ? 2 : 1, Syntax.EQUALS);
    }

    /** A colon may also lead to a declared type, and the value behind it. */
    private @Nullable Syntax colon() {
        if (peek(1) == '=') {
            return step(2, Syntax.EQUALS);
        }
        if (peek(1) == ':') {
            return step(2, Syntax.COLON);
        }
        if (peek(1) == '/' && peek(2) == '/') {
            return null;
        }
        step(1, Syntax.COLON);
        int value = at;
        skipSpace();
        int type = at;
        while (at - type < 40 && (Ascii.isName((byte) peek(0)) || "<>[]?&*".indexOf(peek(0)) >= 0)) {
            at++;
        }
        int typeEnd = at;
        skipSpace();
        boolean apart = at > typeEnd || Ascii.isQuote(peek(1));
        if (typeEnd > type && apart && peek(0) == '=' && peek(1) != '=' && peek(1) != '>') {
            return step(1, Syntax.EQUALS);
        }
        at = value;
        return Syntax.COLON;
    }

    /** {@code !=}, {@code ?=}, {@code ||=}, {@code ??}, {@code +=}. */
    private @Nullable Syntax compound() {
        int first = peek(0);
        int length = 1;
        while (length < 3 && (peek(length) == first || peek(length) == '=')) {
            length++;
        }
        if (peek(length - 1) != '=' && length < 2) {
            return null;
        }
        return step(length, first == '!' ? Syntax.COMPARED : Syntax.EQUALS);
    }

    /** A flag's or a directive's value, with only space between. */
    private @Nullable Syntax word(int nameFrom, int before) {
        if (bytes[nameFrom] == '-') {
            return Syntax.WORD;
        }
        if (before != ' ' && before != '\n') {
            return null;
        }
        int line = layer.lineStart(nameFrom, MOST_NAME);
        String start = layer.latin1(line, nameFrom).strip();
        return switch (start) {
            case "ENV", "ARG", "set", "export", "setenv", "SET", "-e", "SetEnv", "set -x", "set -gx" -> Syntax.WORD;
            default -> gap() ? typed() : null;
        };
    }

    /** {@code password string = "x"}: a type between name and operator. */
    private @Nullable Syntax typed() {
        int type = at;
        while (at - type < 24 && (Ascii.isName((byte) peek(0)) || peek(0) == '[' || peek(0) == ']')) {
            at++;
        }
        skipSpace();
        return at > type && peek(0) == '=' && peek(1) != '=' ? step(1, Syntax.EQUALS) : null;
    }

    private boolean gap() {
        return Ascii.isLetter(peek(0)) || peek(0) == '[';
    }

    /** Moves behind {@code , value =} and the like, if it is there. */
    private boolean namedValue() {
        int start = at;
        int i = 0;
        while (i < 40 && (Ascii.isSpace(peek(i)) || peek(i) == ',' || peek(i) == '-')) {
            i++;
        }
        if (Ascii.isQuote(peek(i))) {
            i++;
        }
        for (String word : new String[] {"value", "Value", "defaultValue", "default", "content", "with"}) {
            if (startsWith(word, i)) {
                int j = i + word.length();
                if (Ascii.isQuote(peek(j))) {
                    j++;
                }
                while (peek(j) == ' ') {
                    j++;
                }
                if (peek(j) == '=' || peek(j) == ':') {
                    at = start + j + 1;
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Assignment> value(int nameFrom, int nameTo, Syntax syntax) {
        callFrom = callTo = at;
        skipSpace();
        if (syntax == Syntax.EQUALS || syntax == Syntax.CALL || syntax == Syntax.ARGUMENT) {
            skipBreak();
        }
        skipReference();
        if (peek(0) == '[' && Ascii.isQuote(peek(1))) {
            at++;
        }
        for (int i = 0; i < MOST_CALLS && skipCall(); i++) {
            skipSpace();
        }
        boolean looksUp = looksUp();
        Optional<Assignment> value = literal(nameFrom, nameTo, syntax);
        if (!looksUp || value.isEmpty()) {
            return value;
        }
        at = value.get().end();
        skipSpace();
        if (peek(0) != ',') {
            return Optional.empty();
        }
        at++;
        skipSpace();
        return isOpening() ? literal(nameFrom, nameTo, syntax) : Optional.empty();
    }

    /** The value at hand, in quotes or without, behind a string's prefix such as {@code @} or {@code b}. */
    private Optional<Assignment> literal(int nameFrom, int nameTo, Syntax syntax) {
        int prefix = at;
        while (at - prefix < 2 && (Ascii.isLetter(peek(0)) || peek(0) == '@' || peek(0) == '$' || peek(0) == ':')) {
            at++;
        }
        if (!isOpening()) {
            at = prefix;
        }
        boolean quoted = isOpening();
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
            boolean escaped = peek(0) == '\\';
            at += escaped ? 1 : 0;
            int quote = peek(0);
            at++;
            if (peek(0) == quote && peek(1) == quote) {
                at += 2;
            }
            from = at;
            to = quotedEnd(quote, escaped);
            from = skipScheme(from, to);
        } else {
            from = at;
            to = syntax == Syntax.ELEMENT ? elementEnd() : bareEnd();
            if (to < limit && bytes[to] == ' ' && isScheme(from, to)) {
                from = at = to + 1;
                to = bareEnd();
            }
        }
        if (to <= from || syntax == Syntax.WORD && bytes[from] == '-') {
            return Optional.empty();
        }
        String name = layer.latin1(nameFrom, nameTo);
        String call = layer.latin1(callFrom, callTo);
        int end = Math.min(limit, quoted ? to + 1 : to);
        return Optional.of(new Assignment(name, nameFrom, from, to, syntax, quoted, call, end));
    }

    /** Whether the call's first argument only names where the value lies, so that a second one is the default. */
    private boolean looksUp() {
        int last = callTo;
        while (last > callFrom && bytes[last - 1] != '.' && bytes[last - 1] != ':') {
            last--;
        }
        return switch (layer.latin1(last, callTo).toLowerCase(Locale.ROOT)) {
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
        int start = at;
        boolean shell = peek(0) == '$' && peek(1) == '{';
        at += shell ? 2 : 0;
        int name = at;
        while (at - name < MOST_NAME
                && (Ascii.isName((byte) peek(0)) || "[]\"'".indexOf(peek(0)) >= 0 && !shell && at > name)) {
            if (shell && peek(0) == '-') {
                break;
            }
            at++;
        }
        if (shell && at > name && (peek(0) == ':' || peek(0) == '-')) {
            at += peek(1) == '-' || peek(1) == '=' ? 2 : 1;
            return;
        }
        if (!shell && at > name && peek(0) == ' ') {
            skipSpace();
            int length =
                    startsWith("||", 0) || startsWith("??", 0) || startsWith("or ", 0) || startsWith("?:", 0) ? 2 : 0;
            at += length;
            skipSpace();
            if (length > 0 && isOpening()) {
                return;
            }
        }
        at = start;
    }

    /** Moves into {@code call(}, {@code new Type(}, {@code []byte(} or {@code [}; false where no such thing is. */
    private boolean skipCall() {
        int start = at;
        if (startsWith("new ", 0)) {
            at += 4;
        }
        int name = at;
        while (at - name < 60 && (Ascii.isName((byte) peek(0)) || "[]<>:&".indexOf(peek(0)) >= 0)) {
            at++;
        }
        if (peek(0) == '(') {
            callFrom = name;
            callTo = at;
            at++;
            skipBreak();
            return true;
        }
        at = start;
        return false;
    }

    /** Behind {@code Bearer } and the like at the start of a quoted value. */
    private int skipScheme(int from, int to) {
        int space = from;
        while (space < to && bytes[space] != ' ') {
            space++;
        }
        return space < to && isScheme(from, space) ? space + 1 : from;
    }

    private boolean isScheme(int from, int to) {
        if (to - from < 5 || to - from > 6) {
            return false;
        }
        return switch (layer.latin1(from, to)) {
            case "Bearer", "bearer", "Basic", "basic", "Token", "token", "Apikey", "ApiKey" -> true;
            default -> false;
        };
    }

    private int quotedEnd(int quote, boolean escaped) {
        int i = at;
        while (i < limit && i - at < MOST_VALUE && bytes[i] != '\n') {
            if (bytes[i] == '\\' && escaped && i + 1 < limit && bytes[i + 1] == quote) {
                return i;
            }
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == quote) {
                return i;
            }
            i++;
        }
        return at;
    }

    private int elementEnd() {
        int i = at;
        while (i < limit && i - at < MOST_VALUE && bytes[i] != '<' && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private int bareEnd() {
        int i = at;
        while (i < limit && i - at < MOST_VALUE && (!Ascii.endsBareValue(bytes[i]) || isApostrophe(i))) {
            i++;
        }
        return i;
    }

    /** A quote or bar in the middle of a word. */
    private boolean isApostrophe(int i) {
        return (bytes[i] == '\'' || bytes[i] == '|')
                && i > at
                && i + 1 < limit
                && Ascii.isAlphanumeric(bytes[i - 1])
                && Ascii.isName(bytes[i + 1]);
    }

    private boolean isOpening() {
        return Ascii.isQuote(peek(0)) || peek(0) == '\\' && Ascii.isQuote(peek(1));
    }

    private static boolean isCloser(int c) {
        return c == '"' || c == '\'' || c == '`' || c == '\\' || c == ']' || c == ')' || c == '*';
    }

    private Syntax step(int bytes, Syntax syntax) {
        at += bytes;
        return syntax;
    }

    private void skipSpace() {
        while (peek(0) == ' ' || peek(0) == '\t') {
            at++;
        }
    }

    /** Over a line break, where a quoted value follows on the next line. */
    private void skipBreak() {
        int start = at;
        while (at - start < 80 && Ascii.isSpace(peek(0))) {
            at++;
        }
        if (!isOpening()) {
            at = start;
            skipSpace();
        }
    }

    private boolean startsWith(String word, int offset) {
        for (int i = 0; i < word.length(); i++) {
            if (peek(offset + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** 0 behind the end. */
    private int peek(int offset) {
        return at + offset < limit ? bytes[at + offset] : 0;
    }
}
