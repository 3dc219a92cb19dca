package dev.unleak.report;

import static dev.unleak.report.Reports.commit;
import static dev.unleak.report.Reports.file;
import static dev.unleak.report.Reports.finding;
import static dev.unleak.report.Reports.report;
import static dev.unleak.report.Reports.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.NotSearched;
import dev.unleak.model.Severity;
import dev.unleak.model.Sign;
import dev.unleak.model.Where;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final ScanReport report = report(
            List.of(finding(file("<script>alert(1)</script>.env"), commit(Where.HISTORY, "a\"b'&\u202e.env", true))),
            new NotSearched("locked<b>.key", NotSearched.Why.UNREADABLE, 0, "Permission <denied>."));

    @Test
    void isOnePageThatNeedsNothingElse() throws IOException {
        String page = written(new HtmlReport(), report);

        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("default-src 'none'", "prefers-color-scheme: dark")
                .contains("<table class=\"places\">", ".places {", "@media print", "::details-content")
                .doesNotContain("<script", "<link", "<img", "src=", "href=", "url(", "@import", "http://", "https://");
    }

    @Test
    void noTextOfStrangersBecomesMarkup() throws IOException {
        assertThat(written(new HtmlReport(), report))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;.env",
                        "a&quot;b&#39;&amp;\ufffd.env",
                        "locked&lt;b&gt;.key")
                .doesNotContain("alert(1)</script>", "\u202e");
    }

    @Test
    void tellsAFindingWithTheWordsAndGlyphsOfTheWindow() throws IOException {
        Sign high = Sign.of(Severity.HIGH);

        assertThat(written(new HtmlReport(), report))
                .contains(
                        "Cloudflare user token, in a file and alive in history since 14 March (255 days), pushed, 2 places")
                .contains("chip " + high.hue(), high.glyph(), high.word())
                .contains("Not searched, unreadable: 1", "unleak guides show cloudflare");
    }

    @Test
    void neverSaysThatAllIsWellWithoutWhatWasNotSearched() throws IOException {
        assertThat(written(
                        new HtmlReport(),
                        report(List.of(), new NotSearched("a.zip", NotSearched.Why.LIMIT, 9, "Too large."))))
                .contains("No secrets found in what was searched.", "Not searched: 1.", "a.zip");
    }

    @Test
    void everyTagThatIsOpenedIsClosed() throws IOException {
        String page = written(new HtmlReport(), report).replaceAll("(?s)<style>.*</style>", "");
        for (String tag : List.of("article", "table", "tr", "td", "details", "summary", "p", "span", "code", "svg")) {
            assertThat(page.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(page.split("</" + tag + ">", -1));
        }
    }
}
