package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Span;
import dev.unleak.report.paper.Paper.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class PdfText {
    /** Letters of equal width look larger than they are. */
    private static final float CODE = 0.92f;

    private final PdfFonts fonts;

    /** A run that begins at {@code x}; all in points. */
    record Piece(PdfFonts.Run run, float size, float x, float width) {}

    PdfText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** At least one line, none wider than {@code width}; a word that is wider is broken. */
    List<List<Piece>> lines(List<Span> spans, float size, float width) throws IOException {
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        float x = 0;
        for (List<Span> word : words(spans)) {
            boolean space = word.getFirst().text().isBlank();
            float wide = width(word, size);
            if (x > 0 && x + wide > width) {
                x = 0;
                lines.add(new ArrayList<>());
            }
            if (space && x == 0) {
                continue;
            }
            for (Span part : word) {
                for (String piece : wide > width ? broken(part, size, width) : List.of(part.text())) {
                    float needed = width(part.style(), piece, size);
                    if (x > 0 && x + needed > width && wide > width) {
                        x = 0;
                        lines.add(new ArrayList<>());
                    }
                    x = put(lines.getLast(), part.style(), piece, size, x);
                }
            }
        }
        return lines;
    }

    private float put(List<Piece> line, Style style, String text, float size, float from) throws IOException {
        float x = from;
        for (PdfFonts.Run run : fonts.runs(style, text)) {
            float points = size(style, size);
            float wide = run.width() * points;
            line.add(new Piece(run, points, x, wide));
            x += wide;
        }
        return x;
    }

    /** Words and the spaces between them; a word goes on where a style changes without a space. */
    private static List<List<Span>> words(List<Span> spans) {
        List<List<Span>> words = new ArrayList<>();
        boolean open = false;
        for (Span span : spans) {
            for (String part : span.text().splitWithDelimiters(" ", 0)) {
                boolean space = part.equals(" ");
                if (part.isEmpty()) {
                    continue;
                }
                if (space || !open) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(new Span(span.style(), part));
                open = !space;
            }
        }
        return words;
    }

    /** A path breaks behind its names where it can. */
    private List<String> broken(Span word, float size, float width) throws IOException {
        List<String> pieces = new ArrayList<>();
        for (String piece : word.text().split("(?<=[/._-])")) {
            if (width(word.style(), piece, size) <= width) {
                pieces.add(piece);
            } else {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            }
        }
        return pieces;
    }

    private float width(List<Span> word, float size) throws IOException {
        float sum = 0;
        for (Span part : word) {
            sum += width(part.style(), part.text(), size);
        }
        return sum;
    }

    float width(Style style, String text, float size) throws IOException {
        float sum = 0;
        for (PdfFonts.Run run : fonts.runs(style, text)) {
            sum += run.width() * size(style, size);
        }
        return sum;
    }

    private static float size(Style style, float size) {
        return style == Style.CODE ? size * CODE : size;
    }
}
