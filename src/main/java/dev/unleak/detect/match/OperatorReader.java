package dev.unleak.detect.match;

import dev.unleak.detect.match.Assignment.Syntax;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between a name and the value that is given to it. For one thread. */
final class OperatorReader {
    private static final int MOST_NAME = 80;
    private static final int MOST_CLOSERS = 8;
    private static final int MOST_TYPE = 60;
    private static final int MOST_SIZE = 40;

    /** Words in front of a name whose value follows behind a space. */
    private static final Set<String> DIRECTIVES = Set.of(
            "ENV",
            "ARG",
            "set",
            "SET",
            "setx",
            "export",
            "setenv",
            "SetEnv",
            "-e",
            "-x",
            "-gx",
            "-p",
            "#define",
            "(def",
            "(define",
            "(defvar",
            "(defparameter",
            "(setq",
            "fastcgi_param",
            "uwsgi_param",
            "proxy_set_header",
            "add_header");

    /** What the directives end with. */
    private static final BitSet ENDS = new BitSet();

    static {
        DIRECTIVES.forEach(directive -> ENDS.set(directive.charAt(directive.length() - 1)));
    }

    private final Cursor text;
    private final MarkupReader markup;

    OperatorReader(Cursor text) {
        this.text = text;
        markup = new MarkupReader(text);
    }

    /** Moves from the end of the name to the value; empty where no value follows. */
    Optional<Syntax> read(int nameFrom) {
        return Optional.ofNullable(operator(nameFrom));
    }

    /** The same behind further words, where a space alone gives no value. */
    Optional<Syntax> readBehindWords(int nameFrom) {
        return read(nameFrom).filter(syntax -> syntax != Syntax.WORD);
    }

    private @Nullable Syntax operator(int nameFrom) {
        int before = nameFrom > 0 ? text.bytes[nameFrom - 1] : ' ';
        skipSize();
        boolean quotedName = skipClosers();
        int space = text.at;
        text.skipSpace();
        boolean spaced = text.at > space;
        return switch (text.peek(0)) {
            case '=' -> equals();
            case ':' -> colon();
            case '-', '~' -> text.peek(1) == '>' ? step(2, Syntax.ARROW) : spaced ? word(nameFrom, before) : null;
            case '!', '?', '+', '|', '&' -> compound();
            case '.' -> text.peek(1) == '=' ? step(2, Syntax.EQUALS) : null;
            case '/' -> text.startsWith("//=", 0) ? step(3, Syntax.EQUALS) : null;
            case '<' -> less(before);
            case '>' -> markup.behindTag(nameFrom, before, quotedName) ? Syntax.ELEMENT : null;
            case '(' -> step(1, Syntax.CALL);
            case '{' -> brace(quotedName);
            case ',' -> comma(before, quotedName);
            case '\n', '\r' -> markup.namedValue(false) ? Syntax.NAMED_VALUE : null;
            default -> {
                if (quotedName && markup.namedValue(true)) {
                    yield Syntax.NAMED_VALUE;
                }
                if (quotedName && markup.behindAttributes(nameFrom)) {
                    yield Syntax.ELEMENT;
                }
                yield spaced ? word(nameFrom, before) : null;
            }
        };
    }

    /** {@code password[32]}, {@code password[]} and {@code key[KEY_SIZE]} in C. */
    private void skipSize() {
        int i = 1;
        while (text.peek(0) == '[' && i < MOST_SIZE && isOfSize(text.peek(i))) {
            i++;
        }
        if (text.peek(0) == '[' && text.peek(i) == ']') {
            text.at += i + 1;
        }
    }

    /** Over what closes around the name; tells whether a quote did. */
    private boolean skipClosers() {
        boolean quoted = false;
        int start = text.at;
        while (text.at - start < MOST_CLOSERS && isCloser(text.peek(0))) {
            quoted |= Ascii.isQuote(text.peek(0));
            text.at++;
        }
        return quoted;
    }

    private static boolean isOfSize(int c) {
        return Ascii.isDigit(c) || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isCloser(int c) {
        return c == '"' || c == '\'' || c == '`' || c == '\\' || c == ']' || c == ')' || c == '*';
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
        int colons = 1;
        while (colons < 3 && text.peek(colons) == ':') {
            colons++;
        }
        if (text.peek(colons) == '=') {
            return step(colons + 1, Syntax.EQUALS);
        }
        if (colons > 1) {
            return step(colons, Syntax.COLON);
        }
        if (text.startsWith("://", 0)) {
            return null;
        }
        step(1, Syntax.COLON);
        int value = text.at;
        text.skipSpace();
        if (skipType()) {
            return Syntax.EQUALS;
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
        if (text.peek(length - 1) != '=' && (length < 2 || first == '&')) {
            return null;
        }
        return step(length, first == '!' ? Syntax.COMPARED : Syntax.EQUALS);
    }

    private @Nullable Syntax less(int before) {
        if (text.startsWith("<-", 0) || text.startsWith("<<-", 0)) {
            return step(text.peek(1) == '-' ? 2 : 3, Syntax.EQUALS);
        }
        return before == '>' && markup.behindKeyElement() ? Syntax.ELEMENT : null;
    }

    /** {@code password{"..."}} in C++, {@code variable "password" { default = ... }} in HCL. */
    private @Nullable Syntax brace(boolean quotedName) {
        if (quotedName && markup.namedValue(true)) {
            return Syntax.NAMED_VALUE;
        }
        int start = text.at++;
        text.skipSpace();
        if (text.isOpening()) {
            return Syntax.EQUALS;
        }
        text.skipBlank();
        boolean list = Ascii.isDigit(text.peek(0));
        text.at = start;
        return list ? Syntax.EQUALS : typed();
    }

    private @Nullable Syntax comma(int before, boolean quotedName) {
        if (markup.namedValue(quotedName)) {
            return Syntax.NAMED_VALUE;
        }
        return quotedName || before == ':' || before == '{' ? step(1, Syntax.ARGUMENT) : null;
    }

    /** A flag's or a directive's value, with only space between. */
    private @Nullable Syntax word(int nameFrom, int before) {
        if (text.bytes[nameFrom] == '-') {
            return Syntax.WORD;
        }
        int start = text.layer.lineStart(nameFrom, MOST_NAME);
        int end = nameFrom;
        while (start < end && Character.isWhitespace(text.bytes[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.bytes[end - 1])) {
            end--;
        }
        boolean keyword = before == ':' && text.isOpening();
        boolean first = start == end || end - start == 1 && text.bytes[start] == '@';
        if (keyword || first && isAlone() || mayBeDirective(start, end) && isDirective(text.layer.latin1(start, end))) {
            return Syntax.WORD;
        }
        boolean gap = Ascii.isLetter(text.peek(0)) || text.peek(0) == '[';
        return (before == ' ' || before == '\n') && gap ? typed() : null;
    }

    /** False only if {@link #isDirective} is: most words are known by their end, without a copy of them. */
    private boolean mayBeDirective(int start, int end) {
        if (start == end) {
            return false;
        }
        byte last = text.bytes[end - 1];
        return last == '*' || last >= 0 && ENDS.get(last) || text.bytes[start] == 'm';
    }

    /** Whether the text in front of a name ends with a directive, or is a line of {@code .netrc}. */
    private static boolean isDirective(String start) {
        String words =
                start.endsWith("*") ? start.substring(0, start.length() - 1).strip() : start;
        return DIRECTIVES.contains(words.substring(words.lastIndexOf(' ') + 1))
                || words.startsWith("machine ") && words.contains(" login ");
    }

    /** Whether a quoted text, or a word with a digit in it, is all that follows on the line, as in settings files. */
    private boolean isAlone() {
        int quote = Ascii.isQuote(text.peek(0)) ? text.peek(0) : 0;
        int i = 1;
        boolean telling = quote != 0 || Ascii.isDigit(text.peek(0));
        while (i < MOST_NAME && text.peek(i) >= ' ' && (quote == 0 ? text.peek(i) > ' ' : text.peek(i) != quote)) {
            telling |= Ascii.isDigit(text.peek(i));
            i++;
        }
        i += quote == 0 ? 0 : 1;
        i += text.peek(i) == ';' || text.peek(i) == ',' || text.peek(i) == ')' ? 1 : 0;
        return telling && (text.peek(i) == '\n' || text.peek(i) == '\r' || text.peek(i) == 0);
    }

    /** {@code password string = "x"}, {@code Password As String = "x"}: a type between name and operator. */
    private @Nullable Syntax typed() {
        int start = text.at;
        if (text.startsWith("{ get;", 0)) {
            while (text.at - start < MOST_TYPE && text.peek(0) != '}' && text.peek(0) != 0) {
                text.at++;
            }
            text.at += text.peek(0) == '}' ? 1 : 0;
            text.skipSpace();
            return text.peek(0) == '=' ? step(1, Syntax.EQUALS) : null;
        }
        return skipType() ? Syntax.EQUALS : null;
    }

    /** Over up to three words of a type and the operator behind them; stays where none is. */
    private boolean skipType() {
        int start = text.at;
        boolean array = false;
        while (text.at - start < MOST_TYPE && (Ascii.isOfType((byte) text.peek(0)) || array && text.peek(0) == ';')) {
            array = text.peek(0) == '[' || array && text.peek(0) != ']';
            text.at += text.startsWith("&'", 0) ? 2 : 1;
        }
        boolean ada = text.startsWith(":=", 0);
        boolean apart = text.at > start && (text.bytes[text.at - 1] == ' ' || Ascii.isQuote(text.peek(1)));
        if (ada || apart && text.peek(0) == '=' && text.peek(1) != '=' && text.peek(1) != '>') {
            text.at += ada ? 2 : 1;
            return true;
        }
        text.at = start;
        return false;
    }

    private Syntax step(int length, Syntax syntax) {
        text.at += length;
        return syntax;
    }
}
