package dev.unleak.remedy.hook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/** The text of our hooks, and how to know them again. */
final class HookScript {
    private static final String MARK = "# Unleak hook: ";
    private static final int MOST_BYTES = 64 << 10;

    private HookScript() {}

    static String text(HookType type, Launcher launcher) {
        try (InputStream script =
                Objects.requireNonNull(HookScript.class.getResourceAsStream(type.id() + ".sh"), "a hook is missing")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("@launcher@", launcher.quoted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is a hook that some version of this program wrote. */
    static boolean ours(Path file) throws IOException {
        return read(file).lines().skip(1).findFirst().orElse("").startsWith(MARK);
    }

    /** The file's text; empty if it is no ordinary file of a hook's size. Links are not followed: ours is never one. */
    static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
            return "";
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
