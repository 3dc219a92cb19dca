package dev.unleak.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes a paper as PDF: A4, fonts inside, with a title and a language for those who have it read to them. */
final class PdfPaper {
    /** Of ten points; eight are still read without effort. */
    private static final List<Float> SCALES = List.of(1f, 0.95f, 0.9f, 0.85f, 0.8f);

    private PdfPaper() {}

    static void write(Paper paper, OutputStream out) throws IOException {
        float scale = scale(paper);
        try (PDDocument document = new PDDocument()) {
            set(paper, scale, document);
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(paper.title());
            information.setCreator("Unleak");
            document.getDocumentCatalog().setLanguage("en");
            PDViewerPreferences preferences =
                    new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            document.save(out);
        }
        out.flush();
    }

    /** Whether it stands on one page, be it smaller. */
    static boolean fits(Paper paper) {
        try {
            return pages(paper, SCALES.getLast()) == 1;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own fonts cannot be read", e);
        }
    }

    /** How much smaller it must be to stand on one page, if it is to; the smallest where nothing helps. */
    static float scale(Paper paper) throws IOException {
        for (float scale : SCALES) {
            if (!paper.onePage() || pages(paper, scale) == 1) {
                return scale;
            }
        }
        return SCALES.getLast();
    }

    private static int pages(Paper paper, float scale) throws IOException {
        try (PDDocument trial = new PDDocument()) {
            set(paper, scale, trial);
            return trial.getNumberOfPages();
        }
    }

    private static void set(Paper paper, float scale, PDDocument document) throws IOException {
        PdfText text = new PdfText(new PdfFonts(document));
        try (PdfPages pages = new PdfPages(document, text)) {
            PdfLayout layout = new PdfLayout(pages, text, scale);
            layout.title(paper.title());
            layout.blocks(paper.blocks(), PdfPages.LEFT, PdfPages.WIDTH);
            pages.finish(paper.foot());
        }
    }
}
