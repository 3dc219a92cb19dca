package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import java.util.Optional;

/**
 * Reads the value that is assigned to a name, in the syntax of the common languages, configuration files, shells and
 * markup, without knowing which of them it is: what follows a name is alike in all. Looks at a bounded stretch around
 * the name and allocates nothing before a value is found. For one thread.
 */
final class AssignmentReader {
    static final int MOST_NAME = 80;
    /** From the end of a name to its value, with all that is looked at to tell what stands there. */
    static final int MOST_BETWEEN = 256;

    private static final int MOST_WORDS = 3;

    private final Cursor text;
    private final OperatorReader operators;
    private final ValueReader values;

    /** Where the name read last stands, and what was read of it. */
    private int nameFrom;

    private int nameTo;
    private Optional<Assignment> last = Optional.empty();

    AssignmentReader(Layer layer) {
        text = new Cursor(layer);
        operators = new OperatorReader(text);
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
        text.lookAhead(to, MOST_BETWEEN);
        Optional<Assignment.Syntax> syntax = operators.read(from);
        if (syntax.isEmpty()) {
            text.at = to;
            skipWords();
            syntax = text.at > to ? operators.readBehindWords(from) : syntax;
        }
        return syntax.flatMap(found -> values.read(from, to, found));
    }

    private int nameEnd(int keyword) {
        int i = keyword;
        while (i < text.layer.length() && i - keyword < MOST_NAME && Ascii.isName(text.bytes[i])) {
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
}
