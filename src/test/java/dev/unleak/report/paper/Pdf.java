package dev.unleak.report.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A paper's PDF, read back. */
record Pdf(byte[] bytes) {
    private static final File PICTURES = new File("target/screenshots");

    static Pdf of(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperFormat.PDF.write(paper, out);
        return new Pdf(out.toByteArray());
    }

    interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    <T> T look(Look<T> look) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return look.at(document);
        }
    }

    int pages() throws IOException {
        return look(PDDocument::getNumberOfPages);
    }

    /** Without white space, since lines are broken anywhere. */
    String text() throws IOException {
        return squeezed(look(document -> new PDFTextStripper().getText(document)));
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Letters that stand outside of the margins. */
    List<String> outside() throws IOException {
        List<String> outside = new ArrayList<>();
        look(document -> new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                float right = letter.getX() + letter.getWidth();
                if (letter.getX() < 50 || right > 595.3 - 50 || letter.getY() < 30 || letter.getY() > 842 - 30) {
                    outside.add(letter.getUnicode() + " at " + letter.getX() + ", " + letter.getY());
                }
            }
        }.getText(document));
        return outside;
    }

    /** Names of all fonts; one that is not embedded is marked. */
    Set<String> fonts() throws IOException {
        return look(document -> {
            Set<String> names = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "") + (font.isEmbedded() ? "" : " missing"));
                }
            }
            return names;
        });
    }

    /** Pictures of all pages, for people to look at. */
    void picture(String name) throws IOException {
        PICTURES.mkdirs();
        look(document -> {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(i, 110);
                ImageIO.write(image, "png", new File(PICTURES, name + (i == 0 ? "" : "-" + (i + 1)) + ".png"));
            }
            return document;
        });
    }
}
