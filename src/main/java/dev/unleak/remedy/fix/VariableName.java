package dev.unleak.remedy.fix;

import dev.unleak.model.UserError;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the environment variable is called that holds a secret. */
final class VariableName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    /** A name, perhaps with its type, and what gives it a value. */
    private static final Pattern GIVEN =
            Pattern.compile("([A-Za-z_][\\w.-]*)[\"'\\]]*\\s*(?::\\s*[\\w<>?.\\[\\]]+\\s*)?(?:=>|:=|=|:)");

    private VariableName() {}

    /** @throws UserError if no shell would take it for a name (POSIX.1-2024, Base Definitions, 3.216) */
    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UserError("'" + name + "' cannot be the name of a variable; use letters, digits and _ only.");
        }
        return name;
    }

    /**
     * By the name that the value is given to on its line.
     *
     * @param before what stands on the line before the value
     * @param type credential type id, for a value that has no name
     */
    static String of(String before, String type) {
        String name = type;
        Matcher given = GIVEN.matcher(before);
        while (given.find()) {
            name = given.group(1);
        }
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
        String upper = words.replaceAll("^_+|_+$", "").toUpperCase(Locale.ROOT);
        return upper.isEmpty() || Character.isDigit(upper.charAt(0)) ? "SECRET_" + upper : upper;
    }
}
