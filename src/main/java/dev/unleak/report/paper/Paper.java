package dev.unleak.report.paper;

import java.util.List;

/**
 * A paper as it is laid out, whatever it is written as.
 *
 * @param title also the document's title
 * @param foot stands at the end of each page
 * @param onePage whether it is made smaller, within what can be read, until it fits on one page
 */
public record Paper(String title, String foot, boolean onePage, List<Block> blocks) {
    /** A part of a paper, from its left edge to its right. */
    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    /** @param tone how loud it is */
    public record Text(Tone tone, List<Span> spans) implements Block {}

    /** Entries under each other, each with a mark; an entry may hold lists again. */
    public record Items(Mark mark, List<List<Block>> entries) implements Block {}

    /**
     * A table.
     *
     * @param head the columns' names; empty for a table that needs none
     * @param widths how the columns share the width, one number each
     */
    public record Table(List<String> head, List<Integer> widths, List<List<List<Span>>> rows) implements Block {}

    /** Lines to be filled by hand, two beside each other. */
    public record Blanks(List<String> labels) implements Block {}

    /** A stretch of text in one style. */
    public record Span(Style style, String text) {
        public static Span plain(String text) {
            return new Span(Style.PLAIN, text);
        }

        public static Span strong(String text) {
            return new Span(Style.STRONG, text);
        }

        public static Span code(String text) {
            return new Span(Style.CODE, text);
        }
    }

    public enum Style {
        PLAIN,
        STRONG,
        CODE
    }

    public enum Tone {
        LEAD,
        BODY,
        SOFT
    }

    public enum Mark {
        BULLET,
        NUMBER,
        /** A box to tick by hand, and a number. */
        BOX
    }

    static Text text(String plain) {
        return new Text(Tone.BODY, List.of(Span.plain(plain)));
    }

    static Text soft(String plain) {
        return new Text(Tone.SOFT, List.of(Span.plain(plain)));
    }
}
