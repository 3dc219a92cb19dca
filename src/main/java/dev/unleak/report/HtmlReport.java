package dev.unleak.report;

import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Severity;
import dev.unleak.model.Sign;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One page that needs nothing but itself: no script, no request, light or dark as the reader's system is, with the
 * words and glyphs of the window.
 */
public final class HtmlReport implements ReportWriter {
    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        Html html = new Html(out);
        head(report, html);
        counts(report, html);
        FindingHtml findings = new FindingHtml(report, html);
        for (Finding finding : report.findings()) {
            findings.write(finding);
        }
        suppressed(report, html, findings);
        notes(report, html);
        searched(report, html);
        html.raw("</body>").raw("</html>");
        out.flush();
    }

    private static void head(ScanReport report, Html html) throws IOException {
        String title = "Secrets in " + report.summary().root();
        html.raw("<!doctype html>").raw("<html lang=\"en\">").raw("<head>").raw("<meta charset=\"utf-8\">");
        html.raw("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.element("title", "", title);
        html.raw("<style>").raw(style()).raw("</style>").raw("</head>").raw("<body>");
        html.element("h1", "", title);
        html.element(
                "p",
                "soft",
                "Audited by Unleak, " + report.now().atZone(report.zone()).toLocalDate() + ".");
    }

    private static String style() throws IOException {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** The first thing that is read, so it never says "clean" without what was not searched. */
    private static void counts(ScanReport report, Html html) throws IOException {
        html.element("p", "lead", SummaryText.found(report));
        StringBuilder chips = new StringBuilder("<p>");
        Map<Severity, Long> bySeverity = report.bySeverity();
        for (Severity severity : List.of(Severity.values()).reversed()) {
            if (bySeverity.containsKey(severity)) {
                chips.append(chip(Sign.of(severity), " " + bySeverity.get(severity)))
                        .append(' ');
            }
        }
        if (report.findings().isEmpty()) {
            chips.append(chip(Sign.NONE_FOUND, ""));
        }
        html.raw(chips + "</p>");
        for (String line : SummaryText.leftOut(report)) {
            html.element("p", "soft", line);
        }
        int skipped = report.summary().notSearched().size();
        html.element("p", "soft", skipped == 0 ? "Nothing was left unsearched." : "Not searched: " + skipped + ".");
        if (!report.summary().complete()) {
            html.element("p", "soft", SummaryText.STOPPED);
        }
    }

    static String chip(Sign sign, String more) {
        return "<span class=\"chip " + sign.hue() + "\"><svg viewBox=\"0 0 "
                + sign.width()
                + " 12\" aria-hidden=\"true\"><path d=\"" + sign.glyph() + "\"/></svg>"
                + Html.escaped(sign.word() + more) + "</span>";
    }

    private static void suppressed(ScanReport report, Html html, FindingHtml findings) throws IOException {
        if (!report.suppressed().isEmpty()) {
            html.raw("<h2>Suppressed</h2>");
            html.element("p", "soft", SummaryText.suppressed(report));
            html.raw("<details>").raw("<summary>Show them, each with its mark</summary>");
            for (Finding finding : report.suppressed()) {
                findings.write(finding);
            }
            html.raw("</details>");
        }
    }

    private static void notes(ScanReport report, Html html) throws IOException {
        List<IgnoreNotes.Note> notes = IgnoreNotes.of(report);
        if (!notes.isEmpty()) {
            html.raw("<h2>Ignores to look at</h2>").raw("<ul>");
            for (IgnoreNotes.Note note : notes) {
                html.element("li", "", note.text());
            }
            html.raw("</ul>");
        }
    }

    private static void searched(ScanReport report, Html html) throws IOException {
        html.raw("<h2>What was searched</h2>");
        html.element("p", "", SummaryText.searched(report.summary()));
        Map<NotSearched.Why, List<NotSearched>> byReason = report.summary().notSearched().stream()
                .collect(Collectors.groupingBy(NotSearched::why, TreeMap::new, Collectors.toList()));
        for (Map.Entry<NotSearched.Why, List<NotSearched>> entry : byReason.entrySet()) {
            html.raw("<details>");
            html.element(
                    "summary",
                    "",
                    "Not searched, " + entry.getKey().id() + ": "
                            + entry.getValue().size());
            html.raw("<table>");
            for (NotSearched one : entry.getValue()) {
                html.raw("<tr>" + Html.of("td", "mono", one.path()) + Html.of("td", "", one.detail()) + "</tr>");
            }
            html.raw("</table>").raw("</details>");
        }
    }
}
