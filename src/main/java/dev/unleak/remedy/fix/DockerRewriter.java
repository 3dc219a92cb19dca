package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Edits;
import dev.unleak.remedy.fix.Outcome.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a secret out of a Dockerfile. {@code ENV} and {@code ARG} expand variables (Dockerfile reference, "Environment
 * replacement"); what a build step needs must come as a secret mount, which is to be designed by hand.
 */
final class DockerRewriter implements Rewriter {
    @Override
    public Outcome rewrite(Spot spot) {
        if (spot.isInComment()) {
            return spot.nameInComment();
        }
        String word = instruction(spot);
        boolean quoted = spot.from() > 0 && spot.text().charAt(spot.from() - 1) == '\'';
        boolean closed = spot.to() < spot.text().length() && spot.text().charAt(spot.to()) == '\'';
        boolean expands = word.equals("ENV") || word.equals("ARG");
        if (!expands
                || quoted != closed
                || !quoted && spot.lineBefore(spot.from()).contains("'")) {
            return new Refused("A build step must not hold it, not even as an argument: pass it with docker build"
                    + " --secret id=" + spot.variable() + ",env=" + spot.variable()
                    + " and RUN --mount=type=secret,id=" + spot.variable() + ".");
        }
        Splice splice = quoted
                ? new Splice(spot.from() - 1, spot.to() + 1, "\"${" + spot.variable() + "}\"")
                : new Splice(spot.from(), spot.to(), "${" + spot.variable() + "}");
        return new Edits(
                List.of(splice),
                Optional.of(spot.variable()),
                Optional.of("Give " + spot.variable() + " to the container when it starts, with docker run --env "
                        + spot.variable() + "; a build argument would stay in the image's history."));
    }

    /** The first word of the instruction, which a backslash carries over line ends. */
    private static String instruction(Spot spot) {
        String before = spot.text().substring(0, spot.from());
        int start = before.length();
        do {
            start = before.lastIndexOf('\n', start - 1);
        } while (start > 0 && before.substring(0, start).stripTrailing().endsWith("\\"));
        String line = before.substring(start + 1).stripLeading();
        return line.replaceFirst("(?s)\\s.*", "").toUpperCase(Locale.ROOT);
    }
}
