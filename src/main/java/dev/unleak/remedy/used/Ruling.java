package dev.unleak.remedy.used;

/** What a person can say after reading a log. */
public enum Ruling {
    MISUSE("Misuse proved", "Somebody else used it: what they did is in the log."),
    NOTHING_SEEN("Nothing seen in what the log shows", "No use of a stranger is in the log, as far as it goes."),
    CANNOT_KNOW("Cannot know", "The log cannot answer it.");

    private final String word;
    private final String meaning;

    Ruling(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    /** What Unleak would say, and why; the person decides. */
    public record Proposal(Ruling ruling, String reason) {}
}
