package dev.unleak.remedy.fix;

import static dev.unleak.remedy.fix.ProgramRewriter.refused;

import dev.unleak.remedy.fix.Outcome.Edits;
import dev.unleak.remedy.fix.ProgramRewriter.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a language takes no call in the place of a literal, and what has to change with it. */
final class Constraints {
    private static final Pattern GO_CONST = Pattern.compile("^\\s*(const)(\\s+\\w+(?:\\s+string)?\\s*=\\s*)$");
    private static final Pattern KOTLIN_CONST =
            Pattern.compile("\\b(const\\s+)val\\s+\\w+\\s*(?::\\s*\\w+\\s*)?=\\s*$");
    private static final Pattern CSHARP_CONST = Pattern.compile("\\b(const)\\s+string\\s+\\w+\\s*=\\s*$");

    private Constraints() {}

    static Optional<Outcome> none(Context context) {
        return Optional.empty();
    }

    static Optional<Outcome> java(Context context) {
        boolean annotated = context.nesting().stream().anyMatch(open -> open.headerEnds("@[\\w.]+"));
        if (annotated) {
            return Optional.of(refused("An annotation takes constants only", context.spot()));
        }
        return caseLabel(context);
    }

    private static Optional<Outcome> caseLabel(Context context) {
        return context.before().matches(".*\\bcase\\s+(?:[^:>]*,\\s*)?")
                ? Optional.of(refused("A case takes constants only", context.spot()))
                : Optional.empty();
    }

    static Optional<Outcome> kotlin(Context context, UnaryOperator<String> lookup) {
        return java(context).or(() -> without(context, KOTLIN_CONST, "", lookup, Optional.empty()));
    }

    /** A constant of Go is none any more when a call gives its value (Go specification, "Constants"). */
    static Optional<Outcome> go(Context context, UnaryOperator<String> lookup) {
        boolean group =
                context.nesting().stream().anyMatch(open -> open.bracket() == '(' && open.headerEnds("\\bconst"));
        if (group) {
            return Optional.of(refused("It stands in a group of constants, which takes no call", context.spot()));
        }
        return without(context, GO_CONST, "var", lookup, Imports.go(context.spot()))
                .or(() -> caseLabel(context));
    }

    static Optional<Outcome> csharp(Context context, UnaryOperator<String> lookup) {
        List<Nesting> nesting = context.nesting();
        boolean field = nesting.stream()
                .filter(open -> open.bracket() == '{')
                .findFirst()
                .filter(open -> open.header().matches(".*\\b(?:class|struct|record|interface)\\b.*"))
                .isPresent();
        boolean constant = CSHARP_CONST.matcher(context.before()).find();
        if (constant && field) {
            return without(context, CSHARP_CONST, "static readonly", lookup, Optional.empty());
        }
        if (constant) {
            return without(
                    context, Pattern.compile("\\b(const\\s+)string\\s+\\w+\\s*=\\s*$"), "", lookup, Optional.empty());
        }
        boolean attribute = nesting.stream().anyMatch(open -> open.headerEnds("\\[[\\w.:, ]+"))
                || nesting.size() > 1
                        && nesting.get(0).bracket() == '('
                        && nesting.get(1).bracket() == '['
                        && nesting.get(0).headerEnds("\\[\\s*[\\w.: ]+");
        boolean parameter = !nesting.isEmpty()
                && nesting.getFirst().bracket() == '('
                && context.before().stripTrailing().endsWith("=");
        if (attribute || parameter) {
            return Optional.of(refused("An attribute or a parameter takes constants only", context.spot()));
        }
        return caseLabel(context);
    }

    /** A literal beside another is joined to it before anything is called. */
    static Optional<Outcome> adjacent(Context context) {
        char before = context.spot().previous(context.literal().from());
        char after = context.spot().next(context.literal().to());
        boolean beside = before == '"' || before == '\'' || sameLine(context) && (after == '"' || after == '\'');
        return beside
                ? Optional.of(refused("The string goes on in another beside it", context.spot()))
                : Optional.empty();
    }

    private static boolean sameLine(Context context) {
        String text = context.spot().text();
        int to = context.literal().to();
        int end = text.indexOf('\n', to);
        return !text.substring(to, end < 0 ? text.length() : end).isBlank()
                || context.nesting().stream().anyMatch(open -> open.bracket() == '(');
    }

    /** Constant expressions of PHP know no calls (PHP manual, "Constant expressions"). */
    static Optional<Outcome> php(Context context) {
        String statement = statement(context);
        boolean constant =
                statement.matches("(?s).*\\b(?:const|static|public|private|protected|var|readonly)\\b[^(){}]*");
        boolean parameter = context.nesting().stream()
                .anyMatch(open -> open.bracket() == '(' && open.headerEnds("\\b(?:function|fn)\\b[^(]*"));
        return constant || parameter
                ? Optional.of(refused("A constant, property or parameter of PHP takes no call", context.spot()))
                : Optional.empty();
    }

    private static String statement(Context context) {
        String text = context.spot().text().substring(0, context.literal().from());
        int start = Math.max(text.lastIndexOf(';'), Math.max(text.lastIndexOf('{'), text.lastIndexOf('}')));
        return text.substring(Math.max(start + 1, text.length() - 400));
    }

    static Optional<Outcome> javascript(Context context) {
        Spot spot = context.spot();
        char after = spot.next(context.literal().to());
        char before = spot.previous(context.literal().from());
        if (after == ':' && (before == '{' || before == ',')) {
            return Optional.of(refused("It is the name of a property", spot));
        }
        boolean tag = context.before().matches(".*<[A-Za-z][^>]*\\s[\\w-]+=")
                || context.before().matches("\\s*[\\w-]+=");
        if (tag && spot.path().endsWith("x")) {
            return Optional.of(refused("It is an attribute of JSX", spot));
        }
        return context.before().matches(".*\\b(?:from|import|require\\()\\s*")
                ? Optional.of(refused("It names a module", spot))
                : Optional.empty();
    }

    /** The look-up for the whole literal, and another word in the place of group 1. */
    private static Optional<Outcome> without(
            Context context, Pattern keyword, String instead, UnaryOperator<String> lookup, Optional<Splice> imported) {
        Matcher found = keyword.matcher(context.before());
        if (!found.find()) {
            return Optional.empty();
        }
        if (!context.whole()) {
            return Optional.of(refused("It is a part of a constant", context.spot()));
        }
        int line = context.literal().from() - context.before().length();
        Splice word = new Splice(line + found.start(1), line + found.end(1), instead);
        Splice value = new Splice(
                context.literal().from(),
                context.literal().to(),
                lookup.apply(context.spot().variable()));
        List<Splice> splices = java.util.stream.Stream.concat(
                        imported.stream(), java.util.stream.Stream.of(word, value))
                .toList();
        return Optional.of(new Edits(
                splices,
                Optional.of(context.spot().variable()),
                Optional.of("It is no constant any more, since its value is read when the program runs.")));
    }
}
