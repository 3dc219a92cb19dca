package dev.unleak.remedy.rewrite;

/** Words for a POSIX shell. */
final class Shell {
    private Shell() {}

    /** The text as one word, quoted where that is needed. */
    static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && !text.startsWith("-")
                && text.chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_./:@%+=,-".indexOf(c) >= 0));
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
