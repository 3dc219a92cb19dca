package dev.unleak.report.paper;

import dev.unleak.detect.Detector;
import dev.unleak.report.GuardedWriter;
import dev.unleak.report.PlainText;
import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Searches every text of a paper with our own rules before any writer sees it, and blots out what they find. That is
 * done here and not in the file, since a PDF's text is packed and broken into lines.
 */
public final class Guard {
    private final RuleSet rules;
    private final Detector detector;

    /** @param detector searches with these rules */
    public Guard(RuleSet rules, Detector detector) {
        this.rules = rules;
        this.detector = detector;
    }

    /** The same paper without secrets, and without characters that command a terminal or hide text. */
    public Paper guarded(Paper paper) {
        return new Paper(text(paper.title()), text(paper.foot()), paper.onePage(), blocks(paper.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Paper.Heading heading -> new Paper.Heading(text(heading.text()));
            case Paper.Text text -> new Paper.Text(text.tone(), spans(text.spans()));
            case Paper.Items items ->
                new Paper.Items(
                        items.mark(), items.entries().stream().map(this::blocks).toList());
            case Paper.Table table ->
                new Paper.Table(
                        table.head().stream().map(this::text).toList(),
                        table.widths(),
                        table.rows().stream()
                                .map(row -> row.stream().map(this::spans).toList())
                                .toList());
            case Paper.Blanks blanks ->
                new Paper.Blanks(blanks.labels().stream().map(this::text).toList());
        };
    }

    /** A secret may run across styles; then the styles are given up. */
    private List<Span> spans(List<Span> spans) {
        String whole = spans.stream().map(Span::text).collect(Collectors.joining());
        String safe = text(whole);
        return safe.equals(PlainText.of(whole.replaceAll("\\s+", " ")))
                ? spans.stream()
                        .map(span -> new Span(span.style(), text(span.text())))
                        .toList()
                : List.of(Span.plain(safe));
    }

    private String text(String text) {
        StringWriter safe = new StringWriter();
        try (GuardedWriter out = new GuardedWriter(safe, rules, detector)) {
            out.write(PlainText.of(text.replaceAll("\\s+", " ")));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return safe.toString();
    }
}
