package dev.unleak.learn.grade;

import java.util.ArrayList;
import java.util.List;

/**
 * What a learner hears: whether it passed, and line by line why. Texts are Markdown of one paragraph.
 *
 * @param lines in the order of the answer; what is still missing comes last
 */
public record Feedback(boolean passed, List<Line> lines) {
    public enum Mark {
        RIGHT,
        WRONG,
        /** Not about one part of the answer: what is left, or how to go on. */
        NOTE
    }

    /**
     * @param subject the part of the answer it is about, for example {@code tag v1.0}; empty for a note on the whole
     */
    public record Line(Mark mark, String subject, String text) {}

    /** All texts in one, for a check or a terminal. */
    public String text() {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.subject().isEmpty() ? line.text() : line.subject() + ": " + line.text())
                        .toList());
    }

    static Feedback note(boolean passed, String text) {
        return new Feedback(passed, List.of(new Line(Mark.NOTE, "", text)));
    }

    /** Gathers lines; passes if at the end no line is wrong and nothing is missing. */
    static final class Builder {
        private final List<Line> lines = new ArrayList<>();
        private boolean passed = true;

        Builder right(String subject, String text) {
            lines.add(new Line(Mark.RIGHT, subject, text));
            return this;
        }

        Builder wrong(String subject, String text) {
            passed = false;
            lines.add(new Line(Mark.WRONG, subject, text));
            return this;
        }

        Builder line(boolean right, String subject, String text) {
            return right ? right(subject, text) : wrong(subject, text);
        }

        Builder missing(String text) {
            passed = false;
            return note(text);
        }

        Builder note(String text) {
            lines.add(new Line(Mark.NOTE, "", text));
            return this;
        }

        boolean passed() {
            return passed;
        }

        Feedback build() {
            return new Feedback(passed, List.copyOf(lines));
        }
    }
}
