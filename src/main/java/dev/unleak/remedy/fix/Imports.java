package dev.unleak.remedy.fix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a look-up needs at the head of a file. */
final class Imports {
    private static final Pattern PYTHON_OS =
            Pattern.compile("(?m)^import[ \\t]+(?:\\w[\\w., ]*,[ \\t]*)?os[ \\t]*(?:,|#|;|\\r?$)");
    private static final Pattern PYTHON_IMPORT = Pattern.compile("(?m)^(?:import|from)[ \\t]+[\\w.]");
    private static final Pattern PYTHON_FUTURE =
            Pattern.compile("(?m)^from[ \\t]+__future__[^\\n(]*(?:\\([^)]*\\)[^\\n]*)?(?:\\n|$)");
    private static final Pattern GO_OS = Pattern.compile("(?m)^[ \\t]*(?:import[ \\t]+)?\"os\"");
    private static final Pattern GO_GROUP = Pattern.compile("(?m)^import[ \\t]*\\([ \\t]*\\r?\\n");
    private static final Pattern GO_SINGLE = Pattern.compile("(?m)^import[ \\t]+[^(\\n]*\\n");
    private static final Pattern GO_PACKAGE = Pattern.compile("(?m)^package[ \\t]+\\w+[^\\n]*\\n");
    private static final Pattern GO_SPEC = Pattern.compile("[ \\t]*(?:[\\w.]+[ \\t]+)?\"([^\"]+)\"[^\\n]*\\n");

    private Imports() {}

    /** No language of the kind needs any. */
    static Optional<Splice> none(Spot spot) {
        return Optional.empty();
    }

    private static boolean isCode(Spot spot, int at) {
        return spot.tokens().stream().noneMatch(token -> token.from() <= at && at < token.to());
    }

    private static String lineEnd(Spot spot) {
        return spot.text().contains("\r\n") ? "\r\n" : "\n";
    }

    /** {@code import os} in front of the first import, behind those of {@code __future__}, which must come first. */
    static Optional<Splice> python(Spot spot) {
        Matcher there = PYTHON_OS.matcher(spot.text());
        while (there.find()) {
            if (isCode(spot, there.start()) && there.start() < spot.from()) {
                return Optional.empty();
            }
        }
        int at = head(spot);
        Matcher future = PYTHON_FUTURE.matcher(spot.text());
        while (future.find()) {
            at = isCode(spot, future.start()) ? Math.max(at, future.end()) : at;
        }
        Matcher first = PYTHON_IMPORT.matcher(spot.text());
        boolean found = first.find(at);
        while (found && !isCode(spot, first.start())) {
            found = first.find();
        }
        boolean before = found && first.start() < spot.from();
        int place = before ? first.start() : at;
        return Optional.of(new Splice(place, place, "import os" + lineEnd(spot)));
    }

    /** Behind the interpreter line, comments, and the text that describes the module. */
    private static int head(Spot spot) {
        String text = spot.text();
        int at = 0;
        for (Token token : spot.tokens()) {
            boolean describes = token.kind() == Token.Kind.STRING;
            if (token.from() > spot.from()
                    || token.holds(spot.from(), spot.to())
                    || !text.substring(at, token.from()).isBlank()) {
                break;
            }
            int end = text.indexOf('\n', token.to());
            at = end < 0 ? text.length() : end + 1;
            if (describes) {
                break;
            }
        }
        return at;
    }

    /** {@code "os"} in its place among the imports, or an import of its own. */
    static Optional<Splice> go(Spot spot) {
        String text = spot.text();
        if (GO_OS.matcher(text).find()) {
            return Optional.empty();
        }
        String end = lineEnd(spot);
        Matcher group = GO_GROUP.matcher(text);
        if (group.find()) {
            int at = group.end();
            Matcher spec = GO_SPEC.matcher(text);
            while (spec.region(at, text.length()).lookingAt() && spec.group(1).compareTo("os") < 0) {
                at = spec.end();
            }
            return Optional.of(new Splice(at, at, "\t\"os\"" + end));
        }
        Matcher single = GO_SINGLE.matcher(text);
        if (single.find()) {
            return Optional.of(new Splice(single.end(), single.end(), "import \"os\"" + end));
        }
        Matcher clause = GO_PACKAGE.matcher(text);
        return clause.find()
                ? Optional.of(new Splice(clause.end(), clause.end(), end + "import \"os\"" + end))
                : Optional.empty();
    }
}
