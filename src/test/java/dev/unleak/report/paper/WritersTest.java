package dev.unleak.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Checklist;
import dev.unleak.model.Mode;
import dev.unleak.model.Where;
import dev.unleak.report.paper.Paper.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** One paper in three forms. */
class WritersTest {
    private static final String STRANGE = "a|b*c_d`e<script>&[x](y) \\ # — ü Ж λ 1. -";

    @TempDir
    Path folder;

    private static Paper paper() {
        return Leak.GUARD.guarded(new Paper(
                "Title & <more>",
                "Foot",
                false,
                List.of(
                        new Paper.Heading("Head"),
                        Paper.text(STRANGE),
                        new Paper.Text(
                                Paper.Tone.BODY, List.of(Span.plain("Run "), Span.code("a`b|c"), Span.strong("now"))),
                        new Paper.Items(
                                Paper.Mark.NUMBER,
                                List.of(List.of(Paper.text("one"), Paper.soft("more")), List.of(Paper.text("two")))),
                        new Paper.Table(
                                List.of("Name", "Value"),
                                List.of(1, 2),
                                List.of(
                                        Facts.row("first|x", Span.code("p|q")),
                                        Facts.row("second", Span.plain(STRANGE)))),
                        new Paper.Blanks(List.of("Phone")))));
    }

    private static String written(PaperFormat format, Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(paper, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void htmlIsWellFormedAndNeedsNothingElse() throws IOException, ParserConfigurationException, SAXException {
        String page = written(PaperFormat.HTML, paper());
        Document read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(read.getElementsByTagName("p").item(0).getTextContent()).isEqualTo(STRANGE);
        assertThat(read.getElementsByTagName("td").item(3).getTextContent()).isEqualTo(STRANGE);
        assertThat(read.getElementsByTagName("script").getLength()).isZero();
        assertThat(page).doesNotContain("src=", "href=", "url(", "@import").contains("@page { size: A4");
    }

    @Test
    void markdownReadsBackAsWhatWasWritten() throws IOException {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        String text = TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(parser.parse(written(PaperFormat.MD, paper())));

        assertThat(text).contains("Title & <more>", STRANGE, "one", "more", "two", "first|x", "p|q");
        assertThat(text.split(java.util.regex.Pattern.quote(STRANGE), -1)).hasSize(3);
    }

    @Test
    void pdfHoldsAllTextItsFontsATitleAndALanguage() throws IOException {
        Pdf pdf = Pdf.of(paper());

        assertThat(pdf.text()).contains(Pdf.squeezed(STRANGE), Pdf.squeezed("Page 1 of 1"));
        assertThat(pdf.fonts()).containsExactly("Inter-Regular", "Inter-SemiBold", "JetBrainsMono-Regular");
        assertThat(pdf.<String>look(read -> read.getDocumentInformation().getTitle()))
                .isEqualTo("Title & <more>");
        assertThat(pdf.<String>look(read -> read.getDocumentCatalog().getLanguage()))
                .isEqualTo("en");
        assertThat(pdf.bytes().length).isLessThan(100_000);
    }

    @Test
    void aLongTableGoesOnOnTheNextPageUnderItsHead() throws IOException {
        Paper longer = new Paper(
                "Long",
                "Foot",
                false,
                List.of(new Paper.Table(
                        List.of("Number", "Text"),
                        List.of(1, 3),
                        IntStream.range(0, 200)
                                .mapToObj(i -> Facts.row("n" + i, Span.code("x/".repeat(i))))
                                .toList())));
        Pdf pdf = Pdf.of(longer);

        assertThat(pdf.pages()).isGreaterThan(3);
        assertThat(pdf.text().split("NumberText", -1)).hasSize(pdf.pages() + 1);
        assertThat(pdf.text()).contains("n199", "Page2of" + pdf.pages());
        assertThat(pdf.outside()).isEmpty();
    }

    @Test
    void whatNoFontCanShowIsShownAsThat() throws IOException {
        assertThat(Pdf.of(new Paper("T", "F", true, List.of(Paper.text("before 漢 after"))))
                        .text())
                .contains("before\ufffdafter");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void aSecretInAPathIsBlottedOut(PaperFormat format) throws IOException {
        String secret = Leak.forged();
        try (Leak leak = new Leak(folder)) {
            Checklist open = leak.open("github", Mode.PLANNED, Leak.at(Where.HISTORY, "backup/" + secret + "/a.env"));
            Paper paper = Leak.sheet(open);
            String text = format == PaperFormat.PDF ? Pdf.of(paper).text() : written(format, paper);

            assertThat(text).doesNotContain(secret, secret.substring(8));
            assertThat(text.replace("\\", "")).contains("*".repeat(secret.length()));
        }
    }
}
