package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Edits;
import dev.unleak.remedy.fix.Outcome.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Rewrites a string literal of a programming language: as a whole where the secret is all of it, else in pieces joined
 * by the language's operator.
 *
 * @param lookup the expression that reads a variable
 * @param join the operator that joins strings
 * @param constraint what the language forbids or wants around the literal
 * @param imports what the look-up needs at the head of the file
 */
record ProgramRewriter(
        UnaryOperator<String> lookup,
        String join,
        Function<Context, Optional<Outcome>> constraint,
        Function<Spot, Optional<Splice>> imports,
        Optional<String> note)
        implements Rewriter {

    /** A secret in a literal. */
    record Context(Spot spot, Token literal) {
        boolean whole() {
            return spot.from() == literal.bodyFrom() && spot.to() == literal.bodyTo();
        }

        /** Whether nothing but white space stands beside the secret in the literal. */
        boolean alone() {
            return spot.text().substring(literal.bodyFrom(), spot.from()).isBlank()
                    && spot.text().substring(spot.to(), literal.bodyTo()).isBlank();
        }

        List<Nesting> nesting() {
            return Nesting.around(spot, literal.from());
        }

        String before() {
            return spot.near(literal.from());
        }
    }

    private static final String BY_HAND = "; read the environment variable %s in the code instead.";

    static Outcome refused(String why, Spot spot) {
        return new Refused(why + BY_HAND.formatted(spot.variable()));
    }

    @Override
    public Outcome rewrite(Spot spot) {
        if (spot.isInComment()) {
            return spot.nameInComment();
        }
        Optional<Token> token = spot.token().filter(found -> found.kind() == Token.Kind.STRING);
        if (token.isEmpty()) {
            return refused("It does not stand in one plain string", spot);
        }
        Token literal = token.get();
        if (literal.inHole(spot.from(), spot.to())) {
            return refused("It stands in code within a string", spot);
        }
        Context context = new Context(spot, literal);
        return constraint.apply(context).orElseGet(() -> edits(context));
    }

    private Outcome edits(Context context) {
        Spot spot = context.spot();
        Token literal = context.literal();
        if (!context.whole() && literal.open().length() > 1 && !context.alone()) {
            return refused("It is a part of a text over several lines", spot);
        }
        List<Splice> splices = new ArrayList<>();
        imports.apply(spot).ifPresent(splices::add);
        splices.add(new Splice(literal.from(), literal.to(), expression(context)));
        return new Edits(List.copyOf(splices), Optional.of(spot.variable()), note);
    }

    private String expression(Context context) {
        Spot spot = context.spot();
        Token literal = context.literal();
        String value = lookup.apply(spot.variable()) + (isBytes(literal) ? ".encode()" : "");
        if (context.whole() || literal.open().length() > 1) {
            return value;
        }
        List<String> parts = new ArrayList<>();
        String opening = literal.prefix() + literal.open();
        String head = spot.text().substring(literal.bodyFrom(), spot.from());
        String tail = spot.text().substring(spot.to(), literal.bodyTo());
        if (!head.isEmpty()) {
            parts.add(opening + head + literal.open());
        }
        parts.add(value);
        if (!tail.isEmpty()) {
            parts.add(opening + tail + literal.open());
        }
        String joined = String.join(join, parts);
        return standsFree(spot, literal) ? joined : "(" + joined + ")";
    }

    /** A literal of bytes, which only Python has here. */
    private static boolean isBytes(Token literal) {
        return literal.prefix().toLowerCase(java.util.Locale.ROOT).contains("b");
    }

    /** Whether nothing beside the literal can bind closer than the operator. */
    private static boolean standsFree(Spot spot, Token literal) {
        char before = spot.previous(literal.from());
        char after = spot.next(literal.to());
        return "=(,[{:".indexOf(before) >= 0 && ",;)]}".indexOf(after) >= 0;
    }
}
