package dev.unleak.report;

import dev.unleak.detect.Explanation;
import dev.unleak.detect.LineExplanation;
import dev.unleak.detect.Overlap;
import dev.unleak.detect.judge.Rarity;
import dev.unleak.detect.match.Assignment;
import dev.unleak.model.Position;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation in words, the same on the command line and in the window. */
public final class ExplanationFacts {
    /** @param code whether the value is text of a program or a rule, to be set in a fixed pitch */
    public record Fact(String name, String value, boolean code) {}

    private ExplanationFacts() {}

    /** What was seen, before anybody judged it. */
    public static List<Fact> of(Explanation told) {
        List<Fact> facts = new ArrayList<>();
        Rule rule = told.rule();
        facts.add(fact(
                "Keyword",
                told.keyword()
                        .map(keyword -> keyword.text() + " at " + place(keyword.position()))
                        .orElse("none within reach")));
        told.assignment().ifPresent(assignment -> facts.add(fact("Name", name(assignment))));
        rule.name().ifPresent(name -> facts.add(new Fact("Name pattern", name.text(), true)));
        facts.add(new Fact("Pattern", rule.pattern().text(), true));
        facts.add(new Fact("Value", told.masked() + ", " + told.length() + " bytes", true));
        facts.add(fact("Entropy", entropy(told)));
        facts.add(fact("Rarity", rarity(told.rarity())));
        facts.add(fact("Checksum", checksum(told.checksum())));
        facts.add(fact("Decoded", told.decoded().isEmpty() ? "not needed" : String.join(", then ", told.decoded())));
        if (!told.path().isEmpty()) {
            facts.add(fact("Path", told.path()));
        }
        for (Overlap overlap : told.overlaps()) {
            facts.add(fact("Gave way", overlap.rule() + ", " + why(overlap.why())));
        }
        return facts;
    }

    /** Why nothing was found at a keyword, as the end of a sentence that begins with it. */
    public static String why(LineExplanation.Miss miss) {
        return switch (miss.why()) {
            case NO_VALUE -> "stands there, but no value is given to a name that holds it";
            case OTHER_NAME -> "stands there, but not in a name that the rule knows";
            case OTHER_VALUE -> "stands in a name, but its value is not of the rule's form";
            case NO_MATCH -> "stands there, but the pattern matches nothing within its reach";
            case NOT_NEAR -> "stands beside a match, but no name that the rule asks for is near";
            case OTHER_PATH -> "stands beside a match, but the rule leaves out files of this path";
        };
    }

    static String place(Position position) {
        return position.line() + ":" + position.column();
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, false);
    }

    private static String name(Assignment assignment) {
        String call = assignment.call().isEmpty() ? "" : ", through " + assignment.call() + "()";
        return assignment.name() + ", " + syntax(assignment.syntax()) + form(assignment.form()) + call;
    }

    private static String form(Assignment.Form form) {
        return switch (form) {
            case QUOTED -> ", in quotes";
            case BARE -> ", bare";
            case BYTES -> ", as a list of bytes";
        };
    }

    private static String syntax(Assignment.Syntax syntax) {
        return switch (syntax) {
            case EQUALS -> "set with =";
            case COLON -> "set with :";
            case ARROW -> "set with an arrow";
            case COMPARED -> "compared with ==";
            case CALL -> "a call of that name";
            case ARGUMENT -> "the argument behind it";
            case ELEMENT -> "an element of that name";
            case NAMED_VALUE -> "a pair of name and value";
            case WORD -> "the word behind it";
            case NEAR -> "a few words before it";
            case SCOPE -> "the section or request around it";
        };
    }

    private static String entropy(Explanation told) {
        String asked = told.rule().entropy() > 0
                ? String.format(
                        Locale.ROOT, "; the rule asks for %.1f", told.rule().entropy())
                : "";
        return String.format(
                Locale.ROOT,
                "%.2f bits a character, of %.2f at most for its length%s",
                told.entropy(),
                told.mostEntropy(),
                asked);
    }

    private static String rarity(Rarity rarity) {
        return String.format(
                Locale.ROOT,
                "%+.2f, where words are near +1 and random letters near -1.2; %d characters in %d tokens; "
                        + "%.0f %% of its letters in words",
                rarity.likenessToWords(),
                rarity.characters(),
                rarity.tokens(),
                100 * rarity.inWords());
    }

    private static String checksum(Explanation.Checksum checksum) {
        return switch (checksum) {
            case NONE -> "this type has none that is known";
            case RIGHT -> "right";
            case WRONG -> "wrong, so it was never issued";
        };
    }

    private static String why(Overlap.Why why) {
        return switch (why) {
            case SPECIFIC -> "since a specific rule wins over a generic one";
            case LONGER -> "since the longer match is the whole credential";
            case CLOSER -> "since the value is given to the winner's name";
            case SURER -> "since the winner's format says more by itself";
            case FIRST -> "since the winner stands first";
        };
    }
}
