package dev.unleak.remedy.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;

/** Temporary folders of ours. */
public final class Scratch {
    private Scratch() {}

    /** A fresh one that only its owner reads, with the purpose in its name. */
    public static Path make(String purpose) throws IOException {
        return Files.createTempDirectory("unleak-" + purpose + "-");
    }

    /** Deletes the folder with all that is in it; links are not followed. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The throw-away folder could not be deleted: " + folder, e);
        }
    }
}
