package dev.unleak.report.paper;

import dev.unleak.model.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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

    /**
     * Writes it to a file, as what its name's ending says, else as PDF; replaced as a whole.
     *
     * @throws UserError if it cannot be written there
     */
    public static void save(Paper paper, Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        PaperFormat format = Arrays.stream(values())
                .filter(one -> name.endsWith("." + one.ending()))
                .findFirst()
                .orElse(PDF);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(paper, bytes);
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".unleak", ".tmp");
            try {
                Files.write(fresh, bytes.toByteArray());
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UserError(file + " cannot be written; choose another place.", e);
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
