package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Grammar.Extra;
import dev.unleak.remedy.fix.Grammar.Quote;
import dev.unleak.remedy.fix.Token.Hole;
import dev.unleak.remedy.fix.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Tells strings and comments of a program from its code, in one pass. Where a string or comment does not end, it goes
 * to the end of the text. For one thread.
 */
final class Lexer {
    private final String text;
    private final Grammar grammar;
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Matcher> heredoc = Optional.empty();
    private int at;

    private Lexer(String text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    /** In order, none within another. */
    static List<Token> tokens(String text, Grammar grammar) {
        Lexer lexer = new Lexer(text, grammar);
        lexer.run();
        return List.copyOf(lexer.tokens);
    }

    private void run() {
        if (grammar.extra() == Extra.ISLANDS) {
            outside();
        }
        while (at < text.length()) {
            if (text.charAt(at) == '\n' && heredoc.isPresent()) {
                body(heredoc.get());
            } else if (text.startsWith("?>", at) && grammar.extra() == Extra.ISLANDS) {
                outside();
            } else if (!comment() && !opensHeredoc() && !string()) {
                code();
            }
        }
    }

    private void outside() {
        int next = text.indexOf("<?", at);
        int end = next < 0 ? text.length() : next + 2;
        add(Kind.OUTSIDE, at, end);
        at = end;
    }

    private void add(Kind kind, int from, int to) {
        tokens.add(new Token(kind, from, from, to, to, "", "", List.of()));
    }

    private boolean comment() {
        if (grammar.blockComment().size() == 2
                && text.startsWith(grammar.blockComment().getFirst(), at)) {
            int close = text.indexOf(grammar.blockComment().getLast(), at + 2);
            int end = close < 0 ? text.length() : close + 2;
            add(Kind.COMMENT, at, end);
            at = end;
            return true;
        }
        boolean line = grammar.lineComments().stream().anyMatch(mark -> text.startsWith(mark, at));
        if (!line || grammar.extra() == Extra.SHELL && at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        if (grammar.extra() == Extra.ISLANDS && text.startsWith("#[", at)) {
            return false; // an attribute of PHP 8
        }
        int end = lineEnd(at);
        add(Kind.COMMENT, at, end);
        at = end;
        return true;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private boolean opensHeredoc() {
        if (text.charAt(at) != '<' || grammar.heredoc().isEmpty() || heredoc.isPresent()) {
            return false;
        }
        Matcher opening = grammar.heredoc().get().matcher(text).region(at, text.length());
        opening.useTransparentBounds(true);
        if (!opening.lookingAt()) {
            return false;
        }
        heredoc = Optional.of(opening);
        at = opening.end();
        if (!opening.group(1).isEmpty() && text.startsWith(opening.group(1), at)) {
            at++;
        }
        return true;
    }

    private void body(Matcher opening) {
        heredoc = Optional.empty();
        int from = at + 1;
        int line = from;
        while (line < text.length()
                && !text.substring(line, lineEnd(line)).strip().matches(opening.group(2) + "\\b[;,)]*")) {
            line = lineEnd(line) + 1;
        }
        int end = Math.min(line, text.length());
        add(opening.group(1).isEmpty() ? Kind.HEREDOC : Kind.PLAIN_HEREDOC, from, Math.max(from, end));
        at = line < text.length() ? lineEnd(line) : text.length();
    }

    private boolean string() {
        for (Quote quote : grammar.quotes()) {
            if (text.startsWith(quote.open(), at)) {
                read(quote, prefixStart());
                return true;
            }
        }
        return false;
    }

    private int prefixStart() {
        int start = at;
        while (start > 0 && at - start < 3 && grammar.prefixes().indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1)) && text.charAt(start) != '$'
                ? at
                : start;
    }

    private void read(Quote quote, int from) {
        String prefix = text.substring(from, at);
        boolean doubled = prefix.contains("@");
        boolean backslash = grammar.extra() == Extra.SHELL && prefix.equals("$") || quote.backslash() && !doubled;
        boolean holes = !quote.hole().isEmpty()
                && (quote.holePrefix().isEmpty()
                        || prefix.toLowerCase(java.util.Locale.ROOT).contains(quote.holePrefix()));
        List<Hole> found = new ArrayList<>();
        int body = at + quote.open().length();
        int i = body;
        while (i < text.length() && !text.startsWith(quote.open(), i)) {
            if (text.charAt(i) == '\n' && !quote.manyLines() && !doubled) {
                break;
            }
            if (backslash && text.charAt(i) == '\\') {
                i += 2;
            } else if (holes && text.startsWith(quote.hole(), i) && !text.startsWith("{{", i)) {
                int end = holeEnd(i + quote.hole().length());
                found.add(new Hole(i, end));
                i = end;
            } else {
                i += holes && text.startsWith("{{", i) ? 2 : 1;
            }
            while (doubled && text.startsWith("\"\"", i)) {
                i += 2;
            }
        }
        int end = Math.min(i, text.length());
        int to = text.startsWith(quote.open(), end) ? end + quote.open().length() : end;
        tokens.add(new Token(Kind.STRING, from, body, end, to, prefix, quote.open(), List.copyOf(found)));
        at = Math.max(to, body);
    }

    private int holeEnd(int from) {
        int depth = 1;
        int i = from;
        while (i < text.length() && depth > 0) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            i++;
        }
        return i;
    }

    private void code() {
        if (grammar.extra() == Extra.SHELL && text.charAt(at) == '\\') {
            at += 2;
        } else if (grammar.extra() == Extra.REGEX && text.charAt(at) == '/' && startsOperand()) {
            regex();
        } else {
            at++;
        }
    }

    /** A slash divides behind a value, and begins an expression anywhere else. */
    private boolean startsOperand() {
        String before = text.substring(Math.max(0, at - 80), at).stripTrailing();
        return before.isEmpty()
                || "(,=:[!&|?{};+~<>".indexOf(before.charAt(before.length() - 1)) >= 0
                || before.endsWith("return")
                || before.endsWith(" when")
                || before.endsWith(" if");
    }

    private void regex() {
        boolean inClass = false;
        int end = lineEnd(at);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '/' && !inClass) {
                at = i + 1;
                return;
            } else {
                inClass = c == '[' || inClass && c != ']';
            }
        }
        at++;
    }
}
