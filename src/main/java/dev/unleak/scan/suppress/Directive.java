package dev.unleak.scan.suppress;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;

/**
 * One way in which a tool is told to ignore a secret.
 *
 * @param name what reports call it
 * @param key lower-case text without which it is nowhere: most lines hold none
 * @param reach which lines it covers
 * @param pattern finds it in a line
 * @param check finds a check's name behind it, or never where the tool has none
 * @param secrets finds the name of a check for secrets: a mark that names checks counts only if one of them is
 */
record Directive(String name, String key, Reach reach, Pattern pattern, Pattern check, Pattern secrets) {
    private static final Pattern NEVER = Pattern.compile("[^\\x00-\\x{10FFFF}]");

    enum Reach {
        /** The line it stands on. */
        LINE,
        /** Only the line below. */
        NEXT_LINE,
        /** Its own line, or the one below. */
        LINE_OR_NEXT,
        /** Its own line, the one below, and a secret of several lines that ends just above. */
        AROUND,
        /** All lines from here to an {@link #END}. */
        BEGIN,
        END
    }

    static Directive of(String name, Reach reach, String pattern) {
        return new Directive(name, name.toLowerCase(Locale.ROOT), reach, Pattern.compile(pattern), NEVER, NEVER);
    }

    /** Where the name is not what always stands there. */
    Directive keyed(String text) {
        return new Directive(name, text, reach, pattern, check, secrets);
    }

    Directive naming(String anyCheck, String checkForSecrets) {
        return new Directive(name, key, reach, pattern, Pattern.compile(anyCheck), Pattern.compile(checkForSecrets));
    }

    /** Whether it stands on this line and speaks of secrets. */
    boolean isOn(String line) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            return false;
        }
        String behind = line.substring(found.end());
        return !check.matcher(behind).find() || secrets.matcher(behind).find();
    }
}
