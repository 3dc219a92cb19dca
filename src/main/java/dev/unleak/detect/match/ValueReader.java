package dev.unleak.detect.match;

import dev.unleak.detect.match.Assignment.Form;
import dev.unleak.detect.match.Assignment.Syntax;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the literal that stands where a value is expected, through calls and references. For one thread. */
final class ValueReader {
    private static final int MOST_NAME = 80;
    private static final int MOST_CALL = 60;
    private static final int MOST_CALLS = 3;

    /** Calls whose first argument names where the value lies, so that a second one is the default. */
    private static final Set<String> LOOKUPS = Set.of(
            "getenv",
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
            "param");

    private final Cursor text;
    private final LiteralReader literals;
    private final ByteListReader byteLists;
    private int callFrom;
    private int callTo;

    ValueReader(Cursor text) {
        this.text = text;
        literals = new LiteralReader(text);
        byteLists = new ByteListReader(text);
    }

    /** The value at the cursor; none where an expression stands there. */
    Optional<Assignment> read(int nameFrom, int nameTo, Syntax syntax) {
        callFrom = callTo = text.at;
        text.skipSpace();
        if (syntax == Syntax.EQUALS || syntax == Syntax.CALL || syntax == Syntax.ARGUMENT) {
            text.skipBreak();
        }
        if (byteLists.read()) {
            String name = text.layer.latin1(nameFrom, nameTo);
            int end = byteLists.to();
            return Optional.of(new Assignment(name, nameFrom, byteLists.from(), end, syntax, Form.BYTES, "", end));
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

    private Optional<Assignment> literal(int nameFrom, int nameTo, Syntax syntax) {
        boolean quotedOnly = callTo > callFrom
                || switch (syntax) {
                    case CALL, ARGUMENT, COMPARED -> true;
                    case EQUALS, COLON, ARROW, ELEMENT, NAMED_VALUE, WORD, NEAR, SCOPE -> false;
                };
        if (!literals.read(syntax, quotedOnly) || syntax == Syntax.WORD && text.bytes[literals.from()] == '-') {
            return Optional.empty();
        }
        String name = text.layer.latin1(nameFrom, nameTo);
        String call = text.layer.latin1(callFrom, callTo);
        Form form = literals.quoted() ? Form.QUOTED : Form.BARE;
        return Optional.of(
                new Assignment(name, nameFrom, literals.from(), literals.to(), syntax, form, call, literals.end()));
    }

    private boolean looksUp() {
        int last = callTo;
        while (last > callFrom && text.bytes[last - 1] != '.' && text.bytes[last - 1] != ':') {
            last--;
        }
        return callTo > last && LOOKUPS.contains(text.layer.latin1(last, callTo).toLowerCase(Locale.ROOT));
    }

    /** Over the reference in front of a default: {@code NAME:-} in a shell, {@code process.env.NAME ||}. */
    private void skipReference() {
        int start = text.at;
        boolean shell = text.peek(0) == '$' && text.peek(1) == '{';
        text.at += shell ? 2 : 0;
        int name = text.at;
        while (text.at - name < MOST_NAME
                && (Ascii.isName((byte) text.peek(0))
                        || "[]\"'()".indexOf(text.peek(0)) >= 0 && !shell && text.at > name)) {
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
            boolean otherwise = text.startsWith("||", 0)
                    || text.startsWith("??", 0)
                    || text.startsWith("or ", 0)
                    || text.startsWith("?:", 0);
            text.at += otherwise ? 2 : 0;
            text.skipSpace();
            if (otherwise && text.isOpening()) {
                return;
            }
        }
        text.at = start;
    }

    /**
     * Moves into {@code call(}, {@code new Type(}, {@code []byte(}, {@code (} or {@code Command-Name -Option "..."};
     * false where no such thing is.
     */
    private boolean skipCall() {
        int start = text.at;
        if (text.startsWith("new ", 0)) {
            text.at += 4;
        }
        int name = text.at;
        while (text.at - name < MOST_CALL
                && (Ascii.isName((byte) text.peek(0)) || "[]<>:&".indexOf(text.peek(0)) >= 0)) {
            text.at++;
        }
        boolean opens = text.peek(0) == '(';
        if (opens || isCommand(start, name)) {
            callFrom = name;
            callTo = text.at;
            text.at++;
            text.skipBreak();
            return true;
        }
        text.at = start;
        return false;
    }

    /** A PowerShell command in brackets, with a quoted value behind it or behind one option. */
    private boolean isCommand(int start, int name) {
        int end = text.at;
        boolean hyphen = false;
        for (int i = name; i < end; i++) {
            hyphen |= text.bytes[i] == '-';
            if (!Ascii.isLetter(text.bytes[i]) && text.bytes[i] != '-') {
                return false;
            }
        }
        if (start == 0 || text.bytes[start - 1] != '(' || !hyphen || text.peek(0) != ' ') {
            return false;
        }
        text.skipSpace();
        if (text.peek(0) == '-') {
            while (text.at - end < MOST_CALL && Ascii.isName((byte) text.peek(0))) {
                text.at++;
            }
        }
        boolean quoted = text.peek(0) == ' ' ? Ascii.isQuote(text.peek(1)) : Ascii.isQuote(text.peek(0));
        text.at = quoted && Ascii.isQuote(text.peek(0)) ? text.at - 1 : quoted ? text.at : end;
        return quoted;
    }
}
