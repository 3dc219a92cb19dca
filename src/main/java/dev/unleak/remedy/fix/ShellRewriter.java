package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Edits;
import dev.unleak.remedy.fix.Outcome.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Expands a variable in a script of the POSIX shell and those like it. {@code ${NAME:?}} ends the script when the
 * variable is missing or empty (POSIX.1-2024, Shell Command Language, 2.6.2).
 */
final class ShellRewriter implements Rewriter {
    @Override
    public Outcome rewrite(Spot spot) {
        String lookup = "${" + spot.variable() + ":?}";
        Optional<Token> token = spot.token();
        if (token.isEmpty()) {
            return isTorn(spot) ? torn() : edit(spot, spot.from(), spot.to(), "\"" + lookup + "\"");
        }
        Token found = token.get();
        return switch (found.kind()) {
            case COMMENT -> spot.nameInComment();
            case HEREDOC -> edit(spot, spot.from(), spot.to(), lookup);
            case PLAIN_HEREDOC, OUTSIDE ->
                new Refused("Nothing is looked up in a here document whose end is quoted; take the quotes off its end,"
                        + " or write the value with ${" + spot.variable() + "} outside of it.");
            case STRING ->
                found.open().equals("\"") ? edit(spot, spot.from(), spot.to(), lookup) : single(spot, found, lookup);
        };
    }

    /** Out of the quotes, into double ones, and back. */
    private static Outcome single(Spot spot, Token token, String lookup) {
        String opening = token.prefix() + token.open();
        boolean first = spot.from() == token.bodyFrom();
        boolean last = spot.to() == token.bodyTo();
        return edit(
                spot,
                first ? token.from() : spot.from(),
                last ? token.to() : spot.to(),
                (first ? "" : token.open()) + "\"" + lookup + "\"" + (last ? "" : opening));
    }

    private static Outcome edit(Spot spot, int from, int to, String text) {
        return new Edits(List.of(new Splice(from, to, text)), Optional.of(spot.variable()), Optional.empty());
    }

    private static boolean isTorn(Spot spot) {
        return spot.tokens().stream().anyMatch(token -> token.from() < spot.to() && spot.from() < token.to())
                || spot.text().substring(spot.from(), spot.to()).chars().anyMatch(Character::isWhitespace);
    }

    private static Outcome torn() {
        return new Refused("It is written in several pieces; put one variable in their place by hand.");
    }
}
