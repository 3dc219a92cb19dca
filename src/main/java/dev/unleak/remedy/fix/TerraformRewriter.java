package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Edits;
import dev.unleak.remedy.fix.Outcome.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an input variable, whose value Terraform takes from {@code TF_VAR_name} (Terraform documentation, "Environment
 * variables").
 */
final class TerraformRewriter implements Rewriter {
    private static final Pattern DEFAULT = Pattern.compile("^([ \\t]*)default[ \\t]*=[ \\t]*$");
    private static final Pattern VARIABLE = Pattern.compile("\\bvariable\\s+\"?([\\w-]+)\"?$");
    private static final Pattern ASSIGNED = Pattern.compile("^[ \\t]*([A-Za-z_][\\w-]*)[ \\t]*=[ \\t]*$");
    private static final String PREFIX = "TF_VAR_";

    @Override
    public Outcome rewrite(Spot spot) {
        if (spot.isInComment()) {
            return spot.nameInComment();
        }
        Optional<Token> token = spot.token().filter(found -> found.kind() == Token.Kind.STRING);
        if (token.isEmpty() || token.get().inHole(spot.from(), spot.to())) {
            return new Refused("It does not stand in one plain string; put an input variable there by hand.");
        }
        Token literal = token.get();
        boolean whole = spot.from() == literal.bodyFrom() && spot.to() == literal.bodyTo();
        if (spot.path().endsWith(".tfvars")) {
            return whole ? valueFile(spot, literal) : byHand(spot);
        }
        List<Nesting> nesting = Nesting.around(spot, literal.from());
        if (nesting.stream().anyMatch(open -> open.headerEnds("\\bbackend\\s+\"\\w+\""))) {
            return new Refused("A backend takes no variables; leave it out and pass it with terraform init"
                    + " -backend-config, or by the backend's own environment variable.");
        }
        Optional<String> declared = nesting.isEmpty() ? Optional.empty() : declares(nesting.getFirst());
        return declared.isPresent() ? declaration(spot, literal, whole, declared.get()) : lookup(spot, literal, whole);
    }

    private static Outcome byHand(Spot spot) {
        return new Refused("It is a part of a longer value; take the line out of " + spot.path()
                + " and give the value when Terraform runs.");
    }

    private static Optional<String> declares(Nesting block) {
        Matcher found = VARIABLE.matcher(block.header());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** A value file wins over the environment, so that its line has to go. */
    private static Outcome valueFile(Spot spot, Token literal) {
        Matcher name = ASSIGNED.matcher(spot.lineBefore(literal.from()));
        return name.matches() ? withoutLine(spot, literal, name.group(1), "") : byHand(spot);
    }

    private static Outcome withoutLine(Spot spot, Token literal, String name, String instead) {
        int from = literal.from() - spot.lineBefore(literal.from()).length();
        int next = spot.text().indexOf('\n', literal.to());
        int to = next < 0 ? spot.text().length() : next + 1;
        return new Edits(List.of(new Splice(from, to, instead)), Optional.of(PREFIX + name), Optional.empty());
    }

    private static Outcome declaration(Spot spot, Token literal, boolean whole, String name) {
        Matcher line = DEFAULT.matcher(spot.lineBefore(literal.from()));
        if (!whole || !line.matches()) {
            return new Refused("It stands within the declaration of a variable; take its default out by hand.");
        }
        String block = spot.text().substring(0, literal.from());
        String rest = spot.text().substring(literal.to());
        String around = block.substring(block.lastIndexOf('{')) + rest.substring(0, rest.indexOf('}') + 1);
        boolean marked = around.matches("(?s).*\\bsensitive\\s*=.*");
        return withoutLine(spot, literal, name, marked ? "" : line.group(1) + "sensitive = true" + lineEnd(spot));
    }

    private static String lineEnd(Spot spot) {
        return spot.text().contains("\r\n") ? "\r\n" : "\n";
    }

    private static Outcome lookup(Spot spot, Token literal, boolean whole) {
        String name = spot.variable().toLowerCase(Locale.ROOT);
        List<Splice> splices = new ArrayList<>();
        splices.add(
                whole
                        ? new Splice(literal.from(), literal.to(), "var." + name)
                        : new Splice(spot.from(), spot.to(), "${var." + name + "}"));
        Pattern known = Pattern.compile("(?m)^[ \\t]*variable[ \\t]+\"?" + Pattern.quote(name) + "\"?[ \\t]*\\{");
        boolean declared = known.matcher(spot.text()).find()
                || spot.beside().get().stream()
                        .anyMatch(text -> known.matcher(text).find());
        if (!declared) {
            String end = lineEnd(spot);
            int last = spot.text().length();
            String gap = spot.text().endsWith("\n") ? end : end + end;
            String block = "variable \"" + name + "\" {" + end + "  type      = string" + end + "  sensitive = true"
                    + end + "}" + end;
            splices.add(new Splice(last, last, gap + block));
        }
        return new Edits(List.copyOf(splices), Optional.of(PREFIX + name), Optional.empty());
    }
}
