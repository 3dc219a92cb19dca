package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a paper as Markdown with tables as GitHub has them. Text of strangers cannot become marks. */
final class MarkdownPaper {
    private MarkdownPaper() {}

    static String of(Paper paper) {
        return "# " + escaped(paper.title()) + "\n\n" + blocks(paper.blocks()) + "\n\n---\n\n" + escaped(paper.foot())
                + "\n";
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(MarkdownPaper::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Paper.Heading heading -> "## " + escaped(heading.text());
            case Paper.Text text -> spans(text.spans());
            case Paper.Items items -> items(items);
            case Paper.Table table -> table(table);
            case Paper.Blanks blanks ->
                blanks.labels().stream()
                        .map(label -> "- " + escaped(label) + ": \\_\\_\\_\\_\\_\\_")
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String items(Paper.Items items) {
        StringBuilder list = new StringBuilder();
        int number = 0;
        for (List<Block> entry : items.entries()) {
            number++;
            String mark = items.mark() == Paper.Mark.BULLET ? "- " : number + ". ";
            String indent = " ".repeat(mark.length());
            list.append(mark)
                    .append(blocks(entry).replace("\n", "\n" + indent).replaceAll("(?m)^ +$", ""))
                    .append('\n');
        }
        return list.toString().stripTrailing();
    }

    private static String table(Paper.Table table) {
        List<String> head = table.head().isEmpty()
                ? table.widths().stream().map(width -> " ").toList()
                : table.head().stream().map(MarkdownPaper::escaped).toList();
        StringBuilder rows = new StringBuilder(row(head));
        rows.append(row(head.stream().map(name -> "---").toList()));
        table.rows()
                .forEach(cells -> rows.append(row(cells.stream()
                        .map(cell -> spans(cell).replace("|", "\\|").replace("\\\\|", "\\|"))
                        .toList())));
        return rows.toString().stripTrailing();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span.style()) {
                    case PLAIN -> escaped(span.text());
                    case STRONG -> "**" + escaped(span.text()) + "**";
                    case CODE -> code(span.text());
                })
                .collect(Collectors.joining());
    }

    /** A fence longer than any within: CommonMark 0.31, section 6.1. */
    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + room + text + room + fence;
    }

    /** CommonMark 0.31, section 2.4; a number or a sign at a line's begin would make a list. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>&|~#])", "\\\\$1")
                .replaceAll("^(\\s*)(\\d+)([.)])", "$1$2\\\\$3")
                .replaceAll("^(\\s*)([-+=])", "$1\\\\$2");
    }
}
