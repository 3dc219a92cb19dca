package dev.unleak.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All texts that a short pattern stands for, with {@link #ANY} for what may be many things: {@code log[_-]?in} stands
 * for {@code login}, {@code log_in} and {@code log-in}. Every match of the pattern holds one of the texts, piece by
 * piece between the marks.
 */
final class Expansion {
    /** Stands for any text, also none. */
    static final char ANY = '\0';

    private static final int MOST = 48;
    private static final String ANYTHING = String.valueOf(ANY);

    private final String pattern;
    private int at;

    private Expansion(String pattern) {
        this.pattern = pattern;
    }

    /** Empty where the pattern stands for too many texts, or uses syntax that is not known here. */
    static Optional<List<String>> of(String pattern) {
        Expansion expansion = new Expansion(pattern);
        try {
            List<String> texts = expansion.alternatives();
            return expansion.at == pattern.length() ? Optional.of(texts) : Optional.empty();
        } catch (UnsupportedOperationException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private List<String> alternatives() {
        List<String> all = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all = bounded(Stream.concat(all.stream(), sequence().stream()));
        }
        return all;
    }

    private List<String> sequence() {
        List<String> all = List.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            List<String> next = repeated(atom());
            all = bounded(all.stream().flatMap(head -> next.stream().map(head::concat)));
        }
        return all;
    }

    private List<String> atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> set();
            case '.' -> List.of(ANYTHING);
            case '^', '$' -> List.of("");
            case '\\' -> escaped();
            default -> List.of(String.valueOf(c));
        };
    }

    private List<String> group() {
        if (pattern.startsWith("?-i:", at) || pattern.startsWith("?i:", at)) {
            at = pattern.indexOf(':', at) + 1;
        } else if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.charAt(at) == '?') {
            throw new UnsupportedOperationException("flags");
        }
        List<String> inside = alternatives();
        at++;
        return inside;
    }

    private List<String> escaped() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'b', 'B', 'A', 'z' -> List.of("");
            default -> List.of(Character.isLetterOrDigit(c) ? ANYTHING : String.valueOf(c));
        };
    }

    private List<String> set() {
        List<String> members = new ArrayList<>();
        boolean many = pattern.charAt(at) == '^';
        for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
            char c = pattern.charAt(at++);
            boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            many |= range || c == '[' || c == '\\' && Character.isLetterOrDigit(pattern.charAt(at));
            members.add(String.valueOf(c == '\\' ? pattern.charAt(at++) : c));
        }
        at++;
        return many ? List.of(ANYTHING) : members;
    }

    private List<String> repeated(List<String> piece) {
        if (at == pattern.length()) {
            return piece;
        }
        boolean optional = pattern.charAt(at) == '?';
        if (!optional && "*+{".indexOf(pattern.charAt(at)) < 0) {
            return piece;
        }
        at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        at += pattern.startsWith("?", at) ? 1 : 0;
        return optional ? bounded(Stream.concat(Stream.of(""), piece.stream())) : List.of(ANYTHING);
    }

    private static List<String> bounded(Stream<String> texts) {
        List<String> all = texts.distinct().limit(MOST + 1).toList();
        if (all.size() > MOST) {
            throw new UnsupportedOperationException("too many texts");
        }
        return all;
    }
}
