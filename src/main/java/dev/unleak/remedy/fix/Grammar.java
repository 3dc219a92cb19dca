package dev.unleak.remedy.fix;

import java.util.List;
import java.util.regex.Pattern;

/**
 * As much of a language's grammar as tells strings and comments from code. Each follows the language's own reference:
 * lexical structure only.
 *
 * @param lineComments what begins a comment that goes on to the end of its line
 * @param blockComment open and close of a comment, or empty
 * @param quotes in order of trying, longer ones first
 * @param prefixes letters that may stand before a quote and belong to the string
 * @param heredoc finds the beginning of a here document; group 1 is a quote, group 2 the word at its end
 */
record Grammar(
        List<String> lineComments,
        List<String> blockComment,
        List<Quote> quotes,
        String prefixes,
        java.util.Optional<Pattern> heredoc,
        Extra extra) {

    /** What one family of languages has besides. */
    enum Extra {
        NONE,
        /** Regular expressions between slashes. */
        REGEX,
        /** A backslash takes the meaning from the next character, and a comment begins a word. */
        SHELL,
        /** The program stands between {@code <?php} and {@code ?>}. */
        ISLANDS
    }

    /**
     * One way to write a string.
     *
     * @param backslash whether a backslash takes its meaning from the next character
     * @param hole what begins code in it; empty where nothing does
     * @param holePrefix the prefix without which there are no holes; empty where none is needed
     */
    record Quote(String open, boolean backslash, boolean manyLines, String hole, String holePrefix) {
        static Quote plain(String open) {
            return new Quote(open, true, false, "", "");
        }

        static Quote raw(String open) {
            return new Quote(open, false, true, "", "");
        }
    }

    private static Grammar of(List<String> lines, List<String> block, String prefixes, Quote... quotes) {
        return new Grammar(lines, block, List.of(quotes), prefixes, java.util.Optional.empty(), Extra.NONE);
    }

    private Grammar with(Extra other) {
        return new Grammar(lineComments, blockComment, quotes, prefixes, heredoc, other);
    }

    private Grammar withHeredoc(String pattern) {
        return new Grammar(
                lineComments, blockComment, quotes, prefixes, java.util.Optional.of(Pattern.compile(pattern)), extra);
    }

    private static final List<String> SLASHES = List.of("//");
    private static final List<String> STARS = List.of("/*", "*/");
    private static final List<String> HASH = List.of("#");

    static final Grammar JAVA =
            of(SLASHES, STARS, "", new Quote("\"\"\"", true, true, "", ""), Quote.plain("\""), Quote.plain("'"));
    static final Grammar KOTLIN = of(
            SLASHES,
            STARS,
            "",
            new Quote("\"\"\"", false, true, "${", ""),
            new Quote("\"", true, false, "${", ""),
            Quote.plain("'"));
    static final Grammar GO = of(SLASHES, STARS, "", Quote.raw("`"), Quote.plain("\""), Quote.plain("'"));
    static final Grammar CSHARP = of(
            SLASHES,
            STARS,
            "@$",
            new Quote("\"\"\"", false, true, "{", "$"),
            new Quote("\"", true, false, "{", "$"),
            Quote.plain("'"));
    static final Grammar JAVASCRIPT = of(
                    SLASHES, STARS, "", new Quote("`", true, true, "${", ""), Quote.plain("\""), Quote.plain("'"))
            .with(Extra.REGEX);
    static final Grammar PYTHON = of(
            HASH,
            List.of(),
            "rRbBuUfF",
            new Quote("\"\"\"", true, true, "{", "f"),
            new Quote("'''", true, true, "{", "f"),
            new Quote("\"", true, false, "{", "f"),
            new Quote("'", true, false, "{", "f"));
    static final Grammar RUBY = of(
                    HASH,
                    List.of(),
                    "",
                    new Quote("\"", true, true, "#{", ""),
                    new Quote("'", true, true, "", ""),
                    new Quote("`", true, true, "#{", ""))
            .with(Extra.REGEX)
            .withHeredoc("<<[~-](['\"`]?)([A-Za-z_]\\w*)\\1");
    static final Grammar PHP = of(
                    List.of("//", "#"),
                    STARS,
                    "",
                    new Quote("\"", true, true, "{$", ""),
                    new Quote("'", true, true, "", ""),
                    new Quote("`", true, true, "{$", ""))
            .with(Extra.ISLANDS)
            .withHeredoc("<<<[ \\t]*(['\"]?)([A-Za-z_]\\w*)\\1");
    static final Grammar SHELL = of(
                    HASH, List.of(), "$", new Quote("\"", true, true, "", ""), new Quote("'", false, true, "", ""))
            .with(Extra.SHELL)
            .withHeredoc("(?<!<)<<-?[ \\t]*(['\"\\\\]?)([A-Za-z_]\\w*)");
    static final Grammar TERRAFORM = of(List.of("#", "//"), STARS, "", new Quote("\"", true, false, "${", ""))
            .withHeredoc("<<-?(['\"]?)([A-Za-z_]\\w*)");

    /** Files of lines in which only a hash matters. */
    static final Grammar LINES = of(HASH, List.of(), "").with(Extra.SHELL);
}
