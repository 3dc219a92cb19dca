package dev.unleak.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms in which a paper is written. */
public enum PaperFormat {
    MD,
    HTML,
    PDF;

    /**
     * Writes it all. The stream is flushed, not closed.
     *
     * @param paper one that a {@link Guard} has gone through
     * @throws IOException if the stream cannot take it
     */
    public void write(Paper paper, OutputStream out) throws IOException {
        switch (this) {
            case MD -> text(MarkdownPaper.of(paper), out);
            case HTML -> text(HtmlPaper.of(paper), out);
            case PDF -> PdfPaper.write(paper, out);
        }
    }

    /** The file name's ending, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return ending();
    }

    private static void text(String text, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(text);
        writer.flush();
    }
}
