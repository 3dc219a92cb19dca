package dev.unleak.report;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Reason;
import dev.unleak.model.Sign;
import java.io.IOException;
import java.util.Locale;

/** One finding on the page: what it is, where it stands, why it is believed. */
final class FindingHtml {
    private final ScanReport report;
    private final Html html;

    FindingHtml(ScanReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write(Finding finding) throws IOException {
        html.raw("<article>");
        html.raw(HtmlReport.chip(Sign.of(finding.severity()), ""));
        html.element("h3", "", FindingSentence.of(finding, report.now(), report.zone()));
        long percent = Math.round(finding.confidence() * 100);
        html.raw("<p>" + Html.of("code", "", finding.masked()) + " "
                + Html.of(
                        "span",
                        "soft",
                        percent + " % sure, fingerprint "
                                + finding.fingerprint().brief()) + "</p>");
        html.raw("<table class=\"places\">");
        html.raw("<tr><th>Place</th><th>Where</th><th>First seen</th></tr>");
        for (Occurrence occurrence : finding.occurrences()) {
            place(occurrence);
        }
        html.raw("</table>");
        reasons(finding);
        if (!finding.guide().isEmpty()) {
            html.raw("<p class=\"soft\">What to do: " + Html.of("code", "", "unleak guides show " + finding.guide())
                    + "</p>");
        }
        html.raw("</article>");
    }

    private void place(Occurrence occurrence) throws IOException {
        String path = occurrence.place().path() + ":" + occurrence.position().line() + ":"
                + occurrence.position().column();
        String inside = occurrence.inside().isEmpty() ? "" : ", inside " + occurrence.inside();
        String decoded =
                occurrence.decoded().isEmpty() ? "" : ", decoded from " + String.join(", ", occurrence.decoded());
        String why = occurrence
                .suppression()
                .map(word -> ", suppressed by " + word.by()
                        + (word.reason().isEmpty() ? "" : ": " + word.reason())
                        + word.expires().map(day -> ", until " + day).orElse(""))
                .orElse("");
        html.raw("<tr>" + Html.of("td", "mono", path + inside)
                + Html.of("td", "", occurrence.place().where().id() + decoded + why)
                + Html.of("td", "", occurrence.place().first().map(this::commit).orElse("")) + "</tr>");
    }

    private String commit(CommitInfo commit) {
        return commit.brief() + ", " + FindingSentence.date(commit.date(), report.now(), report.zone()) + ", "
                + commit.author();
    }

    private void reasons(Finding finding) throws IOException {
        if (finding.reasons().isEmpty()) {
            return;
        }
        html.raw("<details>").raw("<summary>Why we say so</summary>").raw("<table>");
        for (Reason reason : finding.reasons()) {
            html.raw("<tr>" + Html.of("td", "", reason.text())
                    + Html.of("td", "number", String.format(Locale.ROOT, "%+.2f", reason.push())) + "</tr>");
        }
        html.raw("</table>").raw("</details>");
    }
}
