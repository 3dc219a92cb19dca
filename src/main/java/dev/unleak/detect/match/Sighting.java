package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A rule's match, not yet judged.
 *
 * @param from where the secret begins in its layer
 * @param to its end, exclusive
 * @param matchFrom where the whole match begins: the name that the secret is assigned to, for example
 * @param path of the file, with '/' between names; empty where there is none
 * @param assignment how the value is given to a name, for rules that go by the name
 * @param parts rules of what else belongs to the credential and stands near it
 */
public record Sighting(
        Rule rule,
        Layer layer,
        int from,
        int to,
        int matchFrom,
        int matchTo,
        String path,
        Optional<Assignment> assignment,
        List<Rule> parts) {
    Sighting(
            Rule rule,
            Layer layer,
            int from,
            int to,
            int matchFrom,
            int matchTo,
            String path,
            Optional<Assignment> assignment) {
        this(rule, layer, from, to, matchFrom, matchTo, path, assignment, List.of());
    }

    /** The same with its parts. */
    public Sighting with(List<Rule> found) {
        return new Sighting(rule, layer, from, to, matchFrom, matchTo, path, assignment, List.copyOf(found));
    }

    /** The same value, given to the other's name. */
    public Sighting givenAs(Sighting other) {
        return new Sighting(rule, layer, from, to, other.matchFrom, other.matchTo, path, other.assignment, parts);
    }

    /** Whether nothing but the keyword near it says what the value is. */
    public boolean isLoose() {
        return is(Assignment.Syntax.NEAR) || isScoped();
    }

    /** Whether the keyword says only whose the values around it are, and not that this is one. */
    public boolean isScoped() {
        return is(Assignment.Syntax.SCOPE);
    }

    private boolean is(Assignment.Syntax syntax) {
        return assignment.filter(found -> found.syntax() == syntax).isPresent();
    }

    /** Where the secret begins in the outermost layer. */
    public int outerFrom() {
        return layer.outerFrom(from);
    }

    /** Its end there, exclusive. */
    public int outerTo() {
        return layer.outerTo(to);
    }

    /**
     * The secret's bytes as characters of the same number. Of a list of bytes that is the list as it is written: a
     * finding's identity is the digest of that text, which is what a repair has to find in files.
     */
    public String value() {
        return layer.latin1(from, to);
    }

    /** What the value says, by which it is judged: itself, or what a list of bytes spells. */
    public String spelled() {
        return isBytes() ? ByteListReader.spelled(layer, from) : value();
    }

    /** Whether the value is written as a list of its bytes. */
    public boolean isBytes() {
        return assignment.filter(found -> found.form() == Assignment.Form.BYTES).isPresent();
    }
}
