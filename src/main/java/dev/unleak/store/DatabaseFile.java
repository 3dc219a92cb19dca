package dev.unleak.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Makes the file before SQLite does, so that nobody else can read it even for a moment. */
final class DatabaseFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    private DatabaseFile() {}

    /**
     * Makes folder and file where they are missing, with mode 0700 and 0600. SQLite gives its WAL and shared memory the
     * same mode as the file. Where the file system knows no modes, the folder's rights decide.
     *
     * @throws dev.unleak.model.UserError if that is not possible
     */
    static void prepare(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            boolean posix = ensure(folder);
            try {
                Files.createFile(file, mode(posix, OWNER_ONLY));
            } catch (FileAlreadyExistsException _) {
                if (posix) {
                    hideFromOthers(file);
                }
            }
        } catch (IOException e) {
            throw StoreErrors.notWritable(file, e);
        }
        // Where /tmp is mounted noexec, SQLite's native library could not be loaded from there.
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            System.setProperty("org.sqlite.tmpdir", folder.toString());
        }
    }

    /** Takes rights from others, and gives none to the owner: who made the file read-only meant it. */
    private static void hideFromOthers(Path file) throws IOException {
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(file);
        Set<PosixFilePermission> after = EnumSet.copyOf(OWNER_ONLY);
        after.retainAll(before);
        if (!after.equals(before)) {
            Files.setPosixFilePermissions(file, after);
        }
    }

    private static boolean ensure(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(folder, mode(posix, OWNER_ONLY_FOLDER));
        }
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    private static FileAttribute<?>[] mode(boolean posix, Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
