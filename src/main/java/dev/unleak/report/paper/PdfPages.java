package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Span;
import dev.unleak.report.paper.Paper.Style;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of A4, filled from the top. All measures are points, of which an inch has 72; {@link #y} grows upwards. */
final class PdfPages implements AutoCloseable {
    static final float LEFT = 51;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 45;
    private static final float BOTTOM = 54;
    private static final float FOOT = 34;
    private static final float FOOT_SIZE = 7.5f;

    private final PDDocument document;
    private final PdfText text;
    private PDPageContentStream stream;
    private float y = TOP;

    PdfPages(PDDocument document, PdfText text) throws IOException {
        this.document = document;
        this.text = text;
        stream = page();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    float y() {
        return y;
    }

    void down(float by) {
        y -= by;
    }

    /** Back to a height of this page, to put something beside what stands there. */
    void to(float height) {
        y = height;
    }

    /** Turns the page unless so much is left of it. Whether it did. */
    boolean need(float height) throws IOException {
        if (y - height >= BOTTOM || y == TOP) {
            return false;
        }
        stream.close();
        stream = page();
        return true;
    }

    /** Sets a line whose letters stand at the present height. */
    void line(List<PdfText.Piece> pieces, float x, float grey) throws IOException {
        set(stream, pieces, x, y, grey);
    }

    private static void set(PDPageContentStream stream, List<PdfText.Piece> pieces, float x, float y, float grey)
            throws IOException {
        stream.setNonStrokingColor(grey);
        for (PdfText.Piece piece : pieces) {
            stream.beginText();
            stream.setFont(piece.run().font(), piece.size());
            stream.newLineAtOffset(x + piece.x(), y);
            stream.showText(piece.run().text());
            stream.endText();
        }
    }

    /** A thin line across. */
    void rule(float from, float to, float height, float grey) throws IOException {
        stream.setStrokingColor(grey);
        stream.setLineWidth(0.6f);
        stream.moveTo(from, height);
        stream.lineTo(to, height);
        stream.stroke();
    }

    /** A square to tick, its lower left corner given. */
    void box(float x, float height, float size) throws IOException {
        stream.setStrokingColor(0.2f);
        stream.setLineWidth(0.9f);
        stream.addRect(x, height, size, size);
        stream.stroke();
    }

    /** Puts the foot and the number on every page. Nothing can be written afterwards. */
    void finish(String foot) throws IOException {
        stream.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            String number = "Page " + (i + 1) + " of " + pages;
            float wide = text.width(Style.PLAIN, number, FOOT_SIZE);
            List<PdfText.Piece> left = text.lines(List.of(Span.plain(foot)), FOOT_SIZE, WIDTH - wide - 20)
                    .getFirst();
            List<PdfText.Piece> right =
                    text.lines(List.of(Span.plain(number)), FOOT_SIZE, WIDTH).getFirst();
            try (PDPageContentStream end = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                set(end, left, LEFT, FOOT, 0.35f);
                set(end, right, LEFT + WIDTH - wide, FOOT, 0.35f);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
