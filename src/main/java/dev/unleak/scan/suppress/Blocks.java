package dev.unleak.scan.suppress;

import com.google.re2j.Matcher;
import dev.unleak.scan.suppress.Directive.Reach;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Where in a text a tool is told to ignore everything, and where to look again. */
final class Blocks {
    /** In all that begin or end one. */
    static final Word WORD = new Word("secretlint-");

    private final NavigableMap<Integer, Directive> bounds = new TreeMap<>();

    Blocks(String text) {
        for (Directive directive : Directives.ALL) {
            boolean bound = directive.reach() == Reach.BEGIN || directive.reach() == Reach.END;
            if (bound && text.contains(directive.key())) {
                add(directive, text);
            }
        }
    }

    private void add(Directive directive, String text) {
        Matcher found = directive.pattern().matcher(text);
        while (found.find()) {
            int end = text.indexOf('\n', found.end());
            if (directive.isOn(text.substring(found.start(), end < 0 ? text.length() : end))) {
                bounds.put(found.start(), directive);
            }
        }
    }

    /** The directive that opened the block in which this place lies. */
    Optional<Directive> around(int at) {
        return Optional.ofNullable(bounds.lowerEntry(at))
                .map(Map.Entry::getValue)
                .filter(last -> last.reach() == Reach.BEGIN);
    }
}
