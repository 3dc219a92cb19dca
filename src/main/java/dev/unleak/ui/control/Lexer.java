package dev.unleak.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a line of code into tokens well enough to colour it, for any language: strings, numbers, comments and the
 * words that many languages reserve. Works line by line, so a comment over several lines is coloured only where it
 * opens.
 */
final class Lexer {
    private static final Set<String> WORDS = Set.of(
            ("abstract async await bool boolean break case catch char class const continue def default defer defined do"
                            + " double elif else end enum except export extends false final finally float for foreach from"
                            + " func function go if implements import in int interface is let long match module namespace"
                            + " new nil none not null object or override package pass private protected provider public"
                            + " raise record resource return self static string struct super switch this throw throws"
                            + " true try type using val var variable void while with yield select insert update delete")
                    .split(" "));
    private static final Set<String> HASH_COMMENTS = Set.of(
            "py",
            "rb",
            "sh",
            "bash",
            "zsh",
            "yaml",
            "yml",
            "toml",
            "tf",
            "hcl",
            "env",
            "properties",
            "conf",
            "ini",
            "pl",
            "r",
            "dockerfile",
            "makefile",
            "");

    private final boolean hash;
    private final boolean slashes;

    /** @param name a path, file name or language word; its ending tells how comments begin */
    Lexer(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String ending = base.substring(base.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        hash = HASH_COMMENTS.contains(ending);
        slashes = !hash || ending.equals("tf") || ending.equals("hcl");
    }

    List<Token> tokens(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            Token token = next(line, at);
            at += token.text().length();
            Token last = tokens.isEmpty() ? null : tokens.getLast();
            if (last != null && last.kind() == token.kind()) {
                tokens.set(tokens.size() - 1, new Token(last.text() + token.text(), token.kind()));
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private Token next(String line, int at) {
        char c = line.charAt(at);
        if (opensComment(line, at)) {
            return new Token(line.substring(at), Token.Kind.COMMENT);
        }
        if (c == '"' || c == '\'' || c == '`') {
            return new Token(line.substring(at, stringEnd(line, at)), Token.Kind.STRING);
        }
        if (Character.isDigit(c)) {
            return new Token(line.substring(at, wordEnd(line, at)), Token.Kind.NUMBER);
        }
        if (Character.isJavaIdentifierStart(c)) {
            String word = line.substring(at, wordEnd(line, at));
            return new Token(word, WORDS.contains(word.toLowerCase(Locale.ROOT)) ? Token.Kind.WORD : Token.Kind.PLAIN);
        }
        return new Token(String.valueOf(c), Token.Kind.PLAIN);
    }

    private boolean opensComment(String line, int at) {
        boolean free = at == 0 || Character.isWhitespace(line.charAt(at - 1));
        return hash && line.charAt(at) == '#' && free
                || slashes && free && (line.startsWith("//", at) || line.startsWith("/*", at));
    }

    private static int stringEnd(String line, int at) {
        char quote = line.charAt(at);
        for (int i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return line.length();
    }

    private static int wordEnd(String line, int at) {
        int end = at;
        while (end < line.length() && (Character.isJavaIdentifierPart(line.charAt(end)))) {
            end++;
        }
        return end;
    }
}
