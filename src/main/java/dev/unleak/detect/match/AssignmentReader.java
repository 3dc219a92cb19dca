package dev.unleak.detect.match;

import dev.unleak.detect.match.Assignment.Syntax;
import dev.unleak.detect.text.Layer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value that is assigned to a name, in the syntax of the common languages, configuration files, shells and
 * markup, without knowing which of them it is: what follows a name is alike in all. Looks at a bounded stretch around
 * the name and allocates nothing before a value is found. For one thread.
 */
final class AssignmentReader {
    private static final int MOST_NAME = 80;
    private static final int MOST_WORDS = 3;

    private final Cursor text;
    private final ValueReader values;

    /** Where the name read last stands, and what was read of it. */
    private int nameFrom;

    private int nameTo;
    private Optional<Assignment> last = Optional.empty();

    AssignmentReader(Layer layer) {
        text = new Cursor(layer);
        values = new ValueReader(text);
    }

    /** The name around a keyword, and the value given to it, if one is; all keywords in one name have the same. */
    Optional<Assignment> read(int keyword) {
        if (keyword < nameFrom || keyword >= nameTo) {
            nameFrom = nameStart(keyword);
            nameTo = nameEnd(keyword);
            last = nameTo - nameFrom > MOST_NAME ? Optional.empty() : read(nameFrom, nameTo);
        }
        return last;
    }

    /** Where the name read last ends. */
    int nameEnd() {
        return nameTo;
    }

    private Optional<Assignment> read(int from, int to) {
        text.at = to;
        Syntax syntax = operator(from);
        if (syntax == null) {
            text.at = to;
            skipWords();
            syntax = text.at > to ? operator(from) : null;
        }
        return syntax == null ? Optional.empty() : values.read(from, to, syntax);
    }

    private int nameEnd(int keyword) {
        int i = keyword;
        while (i < text.limit && i - keyword < MOST_NAME && Ascii.isName(text.bytes[i])) {
            i++;
        }
        while (i > keyword && (text.bytes[i - 1] == '-' || text.bytes[i - 1] == '.')) {
            i--;
        }
        return i;
    }

    private int nameStart(int start) {
        int i = start;
        while (i > 0 && start - i < MOST_NAME && Ascii.isName(text.bytes[i - 1])) {
            i--;
        }
        return i;
    }

    /** "Acme API key = ..." in prose: the further words of a name. */
    private void skipWords() {
        for (int i = 0; i < MOST_WORDS && text.peek(0) == ' ' && Ascii.isLetter(text.peek(1)); i++) {
            text.at++;
            while (Ascii.isLetter(text.peek(0))) {
                text.at++;
            }
        }
    }

    /** Moves to the value; null where no value follows. */
    private @Nullable Syntax operator(int nameFrom) {
        int before = nameFrom > 0 ? text.bytes[nameFrom - 1] : ' ';
        boolean quotedName = false;
        int close = text.at;
        while (text.at - close < 4 && isCloser(text.peek(0))) {
            quotedName |= Ascii.isQuote(text.peek(0));
            text.at++;
        }
        int space = text.at;
        text.skipSpace();
        boolean spaced = text.at > space;
        int c = text.peek(0);
        switch (c) {
            case '=' -> {
                return equals();
            }
            case ':' -> {
                return colon();
            }
            case '-', '~' -> {
                return text.peek(1) == '>' ? step(2, Syntax.ARROW) : spaced ? word(nameFrom, before) : null;
            }
            case '!', '?', '+', '|' -> {
                return compound();
            }
            case '<' -> {
                return text.peek(1) == '-' ? step(2, Syntax.EQUALS) : null;
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
        return nameFrom > 1 && (text.bytes[nameFrom - 2] == 'P' || text.bytes[nameFrom - 2] == '?');
    }

    private Syntax equals() {
        if (text.peek(1) == '>') {
            return step(2, Syntax.ARROW);
        }
        if (text.peek(1) == '=') {
            return step(text.peek(2) == '=' ? 3 : 2, Syntax.COMPARED);
        }
        return step(text.peek(1) == '~' ? 2 : 1, Syntax.EQUALS);
    }

    /** A colon may also lead to a declared type, and the value behind it. */
    private @Nullable Syntax colon() {
        if (text.peek(1) == '=') {
            return step(2, Syntax.EQUALS);
        }
        if (text.peek(1) == ':') {
            return step(2, Syntax.COLON);
        }
        if (text.peek(1) == '/' && text.peek(2) == '/') {
            return null;
        }
        step(1, Syntax.COLON);
        int value = text.at;
        text.skipSpace();
        int type = text.at;
        while (text.at - type < 40 && (Ascii.isName((byte) text.peek(0)) || "<>[]?&*".indexOf(text.peek(0)) >= 0)) {
            text.at++;
        }
        int typeEnd = text.at;
        text.skipSpace();
        boolean apart = text.at > typeEnd || Ascii.isQuote(text.peek(1));
        if (typeEnd > type && apart && text.peek(0) == '=' && text.peek(1) != '=' && text.peek(1) != '>') {
            return step(1, Syntax.EQUALS);
        }
        text.at = value;
        return Syntax.COLON;
    }

    /** {@code !=}, {@code ?=}, {@code ||=}, {@code ??}, {@code +=}. */
    private @Nullable Syntax compound() {
        int first = text.peek(0);
        int length = 1;
        while (length < 3 && (text.peek(length) == first || text.peek(length) == '=')) {
            length++;
        }
        if (text.peek(length - 1) != '=' && length < 2) {
            return null;
        }
        return step(length, first == '!' ? Syntax.COMPARED : Syntax.EQUALS);
    }

    /** A flag's or a directive's value, with only space between. */
    private @Nullable Syntax word(int nameFrom, int before) {
        if (text.bytes[nameFrom] == '-') {
            return Syntax.WORD;
        }
        if (before != ' ' && before != '\n') {
            return null;
        }
        int line = text.layer.lineStart(nameFrom, MOST_NAME);
        String start = text.layer.latin1(line, nameFrom).strip();
        return switch (start) {
            case "ENV", "ARG", "set", "export", "setenv", "SET", "-e", "SetEnv", "set -x", "set -gx" -> Syntax.WORD;
            default -> gap() ? typed() : null;
        };
    }

    /** {@code password string = "x"}: a type between name and operator. */
    private @Nullable Syntax typed() {
        int type = text.at;
        while (text.at - type < 24
                && (Ascii.isName((byte) text.peek(0)) || text.peek(0) == '[' || text.peek(0) == ']')) {
            text.at++;
        }
        text.skipSpace();
        return text.at > type && text.peek(0) == '=' && text.peek(1) != '=' ? step(1, Syntax.EQUALS) : null;
    }

    private boolean gap() {
        return Ascii.isLetter(text.peek(0)) || text.peek(0) == '[';
    }

    /** Moves behind {@code , value =} and the like, if it is there. */
    private boolean namedValue() {
        int start = text.at;
        int i = 0;
        while (i < 40 && (Ascii.isSpace(text.peek(i)) || text.peek(i) == ',' || text.peek(i) == '-')) {
            i++;
        }
        if (Ascii.isQuote(text.peek(i))) {
            i++;
        }
        for (String word : new String[] {"value", "Value", "defaultValue", "default", "content", "with"}) {
            if (text.startsWith(word, i)) {
                int j = i + word.length();
                if (Ascii.isQuote(text.peek(j))) {
                    j++;
                }
                while (text.peek(j) == ' ') {
                    j++;
                }
                if (text.peek(j) == '=' || text.peek(j) == ':') {
                    text.at = start + j + 1;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCloser(int c) {
        return c == '"' || c == '\'' || c == '`' || c == '\\' || c == ']' || c == ')' || c == '*';
    }

    private Syntax step(int length, Syntax syntax) {
        text.at += length;
        return syntax;
    }
}
