package dev.unleak.remedy.hook;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Puts our hooks into one repository and takes them out again. A hook that stood there before goes on working: it is
 * kept beside ours, which calls it first, and gets its old name back when ours is removed.
 */
public final class HookInstaller {
    private final Launcher launcher;

    public HookInstaller(Launcher launcher) {
        this.launcher = launcher;
    }

    /**
     * Changes nothing.
     *
     * @throws UserError if the place is no repository whose hooks could be installed
     */
    public static void requireRepository(Path repository) {
        try {
            HookFolder.of(repository);
        } catch (IOException e) {
            throw new UserError(repository + " cannot be read as a git repository: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Installs, or renews a hook of ours so that it calls this program. Returns the hook's path.
     *
     * @throws UserError if the place is no repository, cannot be written, or a kept hook stands in the way
     */
    public Path install(Path repository, HookType type) {
        try {
            Path folder = Files.createDirectories(HookFolder.of(repository));
            Path hook = folder.resolve(type.id());
            if (isThere(hook) && !HookScript.ours(hook)) {
                keep(hook);
            }
            write(folder, hook, HookScript.text(type, launcher));
            return hook;
        } catch (IOException e) {
            throw failed("installed", repository, type, e);
        }
    }

    /**
     * Takes our hook out and puts back what was there; false if there was none of ours.
     *
     * @throws UserError if the place is no repository or cannot be written
     */
    public static boolean remove(Path repository, HookType type) {
        try {
            Path hook = HookFolder.of(repository).resolve(type.id());
            if (!isThere(hook) || !HookScript.ours(hook)) {
                return false;
            }
            Path kept = kept(hook);
            if (isThere(kept)) {
                Files.move(kept, hook, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(hook);
            }
            return true;
        } catch (IOException e) {
            throw failed("removed", repository, type, e);
        }
    }

    /**
     * Whether git would run exactly the hook that {@link #install} writes. Says in words what is wrong, empty if
     * nothing is.
     *
     * @throws UserError if the place is no repository
     */
    public String fault(Path repository, HookType type) {
        try {
            Path hook = HookFolder.of(repository).resolve(type.id());
            if (!isThere(hook)) {
                return "No " + type.id() + " hook is installed.";
            }
            if (!HookScript.ours(hook)) {
                return "The " + type.id() + " hook is not Unleak's.";
            }
            if (!HookScript.read(hook).equals(HookScript.text(type, launcher))) {
                return "The " + type.id() + " hook was changed, or calls another copy of Unleak; install it again.";
            }
            if (!Files.isExecutable(hook)) {
                return "Git does not run the " + type.id() + " hook, because it is not executable; install it again.";
            }
            return "";
        } catch (IOException e) {
            throw failed("read", repository, type, e);
        }
    }

    private static void keep(Path hook) throws IOException {
        Path kept = kept(hook);
        if (isThere(kept)) {
            throw new UserError(
                    "The hook that is there would be kept as " + kept + ", but that file exists; move it away first.");
        }
        Files.move(hook, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path kept(Path hook) {
        return hook.resolveSibling(hook.getFileName() + ".local");
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Through a file beside it, so that git never meets half a hook. */
    private static void write(Path folder, Path hook, String text) throws IOException {
        Path half = Files.createTempFile(folder, "unleak-", ".tmp");
        try {
            Files.writeString(half, text);
            if (Files.getFileAttributeView(half, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Files.move(half, hook, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static UserError failed(String verb, Path repository, HookType type, IOException e) {
        return new UserError(
                "The %s hook of %s could not be %s: %s.".formatted(type.id(), repository, verb, e.getMessage()), e);
    }
}
