package dev.unleak.report.paper;

import static dev.unleak.report.Html.escaped;

import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a paper as one page of HTML that needs nothing but itself: no script, no request; made to be printed. */
final class HtmlPaper {
    /** A browser's own fonts are wider than ours. */
    private static final float SMALLER = 0.95f;

    private HtmlPaper() {}

    static String of(Paper paper) throws IOException {
        String points = String.format(Locale.ROOT, "%.2f", 10 * PdfPaper.scale(paper) * SMALLER);
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + "<title>" + escaped(paper.title()) + "</title>\n<style>\n"
                + style() + "\n@media print { html { font-size: " + points + "pt; } }\n</style>\n</head>\n<body>\n<h1>"
                + escaped(paper.title()) + "</h1>\n" + blocks(paper.blocks()) + "\n<footer>" + escaped(paper.foot())
                + "</footer>\n</body>\n</html>\n";
    }

    private static String style() throws IOException {
        try (InputStream css = Objects.requireNonNull(HtmlPaper.class.getResourceAsStream("paper.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(HtmlPaper::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Paper.Heading heading -> "<h2>" + escaped(heading.text()) + "</h2>";
            case Paper.Text text ->
                "<p class=\"" + text.tone().name().toLowerCase(Locale.ROOT) + "\">" + spans(text.spans()) + "</p>";
            case Paper.Items items -> items(items);
            case Paper.Table table -> table(table);
            case Paper.Blanks blanks ->
                blanks.labels().stream()
                        .map(label -> "<span>" + escaped(label) + "</span>")
                        .collect(Collectors.joining("\n", "<div class=\"blanks\">\n", "\n</div>"));
        };
    }

    private static String items(Paper.Items items) {
        String tag = items.mark() == Paper.Mark.BULLET ? "ul" : "ol";
        String css = items.mark() == Paper.Mark.BOX ? " class=\"boxes\"" : "";
        return items.entries().stream()
                .map(entry -> "<li>" + blocks(entry) + "</li>")
                .collect(Collectors.joining("\n", "<" + tag + css + ">\n", "\n</" + tag + ">"));
    }

    private static String table(Paper.Table table) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        String columns = table.widths().stream()
                .map(width -> "<col style=\"width: " + Math.round(100f * width / all) + "%\"/>")
                .collect(Collectors.joining("", "<colgroup>", "</colgroup>\n"));
        String head = table.head().isEmpty()
                ? ""
                : table.head().stream()
                        .map(name -> "<th>" + escaped(name) + "</th>")
                        .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        return table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> "<td>" + spans(row.get(i)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<table>\n" + columns + head + "<tbody>\n", "\n</tbody>\n</table>"));
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span.style()) {
                    case PLAIN -> escaped(span.text());
                    case STRONG -> "<strong>" + escaped(span.text()) + "</strong>";
                    case CODE -> "<code>" + escaped(span.text()) + "</code>";
                })
                .collect(Collectors.joining());
    }
}
