package dev.unleak.learn.grade;

import dev.unleak.detect.Detector;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads the files of a sandbox, those inside tar archives too, and asks the scanner which lines hold a secret. */
final class SandboxSearch {
    private static final double SURE = 0.5;
    private static final int MOST_BYTES = 1 << 20;

    private final Detector detector;

    SandboxSearch(Detector detector) {
        this.detector = detector;
    }

    /**
     * Files by path with '/'; the path goes on through an archive: {@code image.tar/layer.tar/etc/app.conf}. Files over
     * 1 MiB are left out: a sandbox has none, unless the learner made it.
     */
    Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (Files.size(path) <= MOST_BYTES) {
                    add(files, folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void add(Map<String, byte[]> files, String path, byte[] bytes) throws IOException {
        if (!path.endsWith(".tar")) {
            files.put(path, bytes);
            return;
        }
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getSize() <= MOST_BYTES) {
                    add(files, path + "/" + entry.getName(), tar.readAllBytes());
                }
            }
        }
    }

    /** Where the scanner is at least half sure, as {@code path:line}. */
    Set<String> found(Map<String, byte[]> files) {
        Set<String> found = new TreeSet<>();
        files.forEach((path, bytes) -> {
            for (Candidate candidate : detector.search(Fragment.whole(bytes, new Origin.File(path)))) {
                if (candidate.confidence() >= SURE) {
                    found.add(path + ":" + candidate.position().line());
                }
            }
        });
        return found;
    }
}
