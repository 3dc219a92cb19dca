package dev.unleak.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LoggingTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerReadsALogAndTheOneBeforeIt() throws IOException {
        Files.writeString(folder.resolve("unleak.log"), "Begun by an earlier version.\n");
        Logging.start(folder);
        OwnerOnlyLog log = started();
        try {
            log.rollover();

            assertThat(modes()).containsExactly("unleak.1.log rw-------", "unleak.log rw-------");
            assertThat(folder.resolve("unleak.1.log")).content().contains("Begun by an earlier version.");
        } finally {
            log.stop();
        }
    }

    private OwnerOnlyLog started() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        List<OwnerOnlyLog> logs = Stream.iterate(
                        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders(),
                        appenders -> appenders.hasNext(),
                        appenders -> appenders)
                .map(appenders -> appenders.next())
                .filter(OwnerOnlyLog.class::isInstance)
                .map(OwnerOnlyLog.class::cast)
                .filter(log -> log.getFile().startsWith(folder.toString()))
                .toList();
        assertThat(logs).hasSize(1);
        return logs.getFirst();
    }

    private List<String> modes() throws IOException {
        try (Stream<Path> files = Files.list(folder).sorted()) {
            return files.map(LoggingTest::mode).toList();
        }
    }

    private static String mode(Path file) {
        try {
            return file.getFileName() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
