package dev.unleak.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A log file that only its owner reads, also each one that is begun when the last was full. */
final class OwnerOnlyLog extends RollingFileAppender<ILoggingEvent> {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** Logback would make the file with the rights that the process gives to all files. */
    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            try {
                Files.createFile(file, mode);
            } catch (FileAlreadyExistsException _) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
        super.openFile(name);
    }
}
