package dev.unleak.remedy.fix;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a secret stands in a text.
 *
 * @param path of the file, '/' between names
 * @param tokens of the text, in order
 * @param from where the secret begins, in characters
 * @param to its end, exclusive
 * @param variable name of the environment variable that is to hold it
 * @param beside reads the other files of the same kind in its folder
 */
record Spot(
        String path,
        String text,
        List<Token> tokens,
        int from,
        int to,
        String variable,
        Supplier<List<String>> beside) {
    private static final int MOST_NEAR = 400;

    /** The string or comment that the whole secret stands in. */
    Optional<Token> token() {
        return tokens.stream().filter(token -> token.holds(from, to)).findFirst();
    }

    boolean isInComment() {
        return token().filter(token -> token.kind() == Token.Kind.COMMENT).isPresent();
    }

    /** In a comment the name says all that the value did. */
    Outcome nameInComment() {
        return new Outcome.Edits(List.of(new Splice(from, to, variable)), Optional.of(variable), Optional.empty());
    }

    /** What stands before an offset on its line. */
    String lineBefore(int offset) {
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
    }

    /** The same, at most 400 characters of it: a line may be as long as its file. */
    String near(int offset) {
        String line = lineBefore(offset);
        return line.substring(Math.max(0, line.length() - MOST_NEAR));
    }

    /** The first character that is no space behind an offset; 0 at the end. */
    char next(int offset) {
        int i = offset;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() ? text.charAt(i) : 0;
    }

    /** The last character that is no space before an offset; 0 at the beginning. */
    char previous(int offset) {
        int i = offset - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i >= 0 ? text.charAt(i) : 0;
    }
}
