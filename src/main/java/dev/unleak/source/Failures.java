package dev.unleak.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says in one plain sentence why something could not be read. */
public final class Failures {
    private Failures() {}

    public static String sentence(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "You have no permission to read it.";
            case NoSuchFileException _ -> "It vanished while it was being read.";
            case FileSystemLoopException _ -> "It leads round in a circle.";
            case FileSystemException f when f.getReason() != null -> "Reading it failed: " + f.getReason() + ".";
            default ->
                "Reading it failed: "
                        + Optional.ofNullable(e.getMessage())
                                .orElse(e.getClass().getSimpleName()) + ".";
        };
    }
}
