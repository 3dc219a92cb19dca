package dev.unleak.remedy.used;

/** One sentence on what a log shows, with its numbers. */
public record Insight(Kind kind, String text) {
    public enum Kind {
        /** A person should look at it. */
        ODD,
        PLAIN,
        /** What the log cannot show. */
        BLIND
    }
}
