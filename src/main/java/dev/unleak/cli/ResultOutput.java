package dev.unleak.cli;

import dev.unleak.model.UserError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where results go: a file that is replaced as a whole, or standard output. */
final class ResultOutput {
    /** Writes results. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** Writes results that are no text. */
    interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private final Terminal terminal;
    private final Optional<Path> file;

    /** @throws UserError if the file cannot be written, so that nobody scans for an hour in vain */
    ResultOutput(Terminal terminal, Optional<Path> file) {
        this.terminal = terminal;
        this.file = file.map(Path::toAbsolutePath);
        this.file.ifPresent(ResultOutput::requireWritable);
    }

    private static void requireWritable(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        if (Files.isDirectory(file) || (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder))) {
            throw notWritable(file, new IOException("not writable"));
        }
    }

    private static UserError notWritable(Path file, IOException e) {
        return new UserError("The output " + file + " cannot be written; choose another place with --output.", e);
    }

    void write(Content content) {
        writeBytes(out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.write(writer);
            writer.flush();
        });
    }

    /** A reader that went away is no error. */
    void writeBytes(Bytes content) {
        if (file.isPresent()) {
            writeFile(file.get(), content);
            return;
        }
        try {
            content.write(terminal.out());
        } catch (IOException e) {
            LoggerFactory.getLogger(ResultOutput.class).debug("Nobody reads standard output any more", e);
        }
    }

    private static void writeFile(Path file, Bytes content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream device = Files.newOutputStream(file)) {
                    content.write(device);
                }
                return;
            }
            Path fresh = Files.createTempFile(file.getParent(), ".unleak", ".tmp");
            try {
                try (OutputStream out = Files.newOutputStream(fresh)) {
                    content.write(out);
                }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }
}
