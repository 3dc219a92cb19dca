package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Style;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document. Only the glyphs that are used are put into it. */
final class PdfFonts {
    /** JetBrains Mono has a shape for it. */
    private static final int UNKNOWN = 0xFFFD;

    private final Map<Style, Face> faces = new EnumMap<>(Style.class);

    /** @param glyphs what it has a shape for */
    private record Face(PDFont font, CmapLookup glyphs) {
        boolean has(int point) {
            return glyphs.getGlyphId(point) != 0;
        }
    }

    /** A stretch of text in one font. */
    record Run(String text, PDFont font) {
        /** In points at a size of one point. */
        float width() throws IOException {
            return font.getStringWidth(text) / 1000;
        }
    }

    PdfFonts(PDDocument document) throws IOException {
        for (Style style : Style.values()) {
            TrueTypeFont font = read(file(style));
            document.registerTrueTypeFontForClosing(font);
            faces.put(style, new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup()));
        }
    }

    private static String file(Style style) {
        return switch (style) {
            case PLAIN -> "Inter-Regular.ttf";
            case STRONG -> "Inter-SemiBold.ttf";
            case CODE -> "/fonts/JetBrainsMono-Regular.ttf";
        };
    }

    private static TrueTypeFont read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    /** The text in the style's font, and what that lacks in another; what none has as a sign that says so. */
    List<Run> runs(Style style, String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        Face current = face(style);
        for (int point : text.codePoints().toArray()) {
            int shown = faces.values().stream().anyMatch(face -> face.has(point)) ? point : UNKNOWN;
            Face next = face(style).has(shown)
                    ? face(style)
                    : faces.values().stream()
                            .filter(face -> face.has(shown))
                            .findFirst()
                            .orElseThrow();
            if (!next.equals(current) && !pending.isEmpty()) {
                runs.add(new Run(pending.toString(), current.font()));
                pending.setLength(0);
            }
            current = next;
            pending.appendCodePoint(shown);
        }
        if (!pending.isEmpty()) {
            runs.add(new Run(pending.toString(), current.font()));
        }
        return runs;
    }

    private Face face(Style style) {
        return Objects.requireNonNull(faces.get(style));
    }
}
