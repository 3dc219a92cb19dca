package dev.unleak.detect;

import dev.unleak.detect.judge.Rarity;
import dev.unleak.detect.match.Assignment;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Optional;

/**
 * How one match was judged, in all that a person can check. Holds the secret's mask, never its value.
 *
 * @param rule the rule that saw it
 * @param position of the secret in the text as decoded
 * @param masked what may be shown of it
 * @param length of the secret in bytes
 * @param keyword where the keyword that called the rule stands, if it stands outside of what was decoded from the text
 * @param entropy Shannon entropy of the secret in bits a character
 * @param rarity how unlike language the secret is
 * @param decoded the decoders passed, outermost first
 * @param path of the file, empty where there is none
 * @param assignment how the value is given to a name, for rules that go by the name
 * @param steps what speaks for and against it, the rule's own worth first, then what the judges saw
 * @param confidence what came of it, in [0, 1]
 * @param overlaps other rules that saw the same bytes
 */
public record Explanation(
        Rule rule,
        Position position,
        String masked,
        int length,
        Optional<Keyword> keyword,
        double entropy,
        Rarity rarity,
        Checksum checksum,
        List<String> decoded,
        String path,
        Optional<Assignment> assignment,
        List<Step> steps,
        double confidence,
        List<Overlap> overlaps) {

    /** A keyword as the rule writes it, and where it stands. */
    public record Keyword(String text, Position position) {}

    /** @param after the confidence, in (0, 1), once this and all before it were heard */
    public record Step(Reason reason, double after) {}

    /** The state of a value's checksum, or of parts that must decode. */
    public enum Checksum {
        /** The type has none that is known. */
        NONE,
        RIGHT,
        WRONG
    }

    /** What an evenly random value of that length, over an alphabet of 64, reaches: in bits a character. */
    public double mostEntropy() {
        return Math.log(Math.max(1, Math.min(length, 64))) / Math.log(2);
    }
}
