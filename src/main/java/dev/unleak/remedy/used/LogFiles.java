package dev.unleak.remedy.used;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The files of one export: one file, or all in a folder that look like parts of a log, as CloudTrail leaves them. No
 * link is followed.
 *
 * @param root what the person chose
 * @param files sorted by path
 * @param bytes of all files, packed as they are
 */
record LogFiles(Path root, List<Path> files, long bytes) {
    private static final int MOST = 200_000;
    private static final int DEEPEST = 32;
    private static final Set<String> ENDINGS = Set.of("json", "jsonl", "ndjson", "csv", "tsv", "log", "txt");

    /** @throws UserError if there is nothing to read */
    static LogFiles at(Path root) {
        try {
            if (Files.isRegularFile(root)) {
                return new LogFiles(root, List.of(root), Files.size(root));
            }
            if (!Files.isDirectory(root)) {
                throw new UserError(root + " is no file and no folder; choose the export of an audit log.");
            }
            try (Stream<Path> found = Files.find(root, DEEPEST, LogFiles::isLog, new FileVisitOption[0])) {
                List<Path> files = found.limit(MOST + 1L).sorted().toList();
                if (files.isEmpty()) {
                    throw new UserError(
                            root + " holds no file that ends in .json, .csv or .log, packed with gzip or not;"
                                    + " choose the folder of the export.");
                }
                if (files.size() > MOST) {
                    throw new UserError(
                            root + " holds more than " + MOST + " files; choose the folder of a shorter time.");
                }
                long bytes = 0;
                for (Path file : files) {
                    bytes += Files.size(file);
                }
                return new LogFiles(root, files, bytes);
            }
        } catch (IOException e) {
            throw new UserError(root + " cannot be read; check the path and its permissions.", e);
        }
    }

    private static boolean isLog(Path path, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile() || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.contains("_cloudtrail-digest_")) {
            // CloudTrail's own proofs, beside the log and no part of it.
            return false;
        }
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return ENDINGS.contains(bare.substring(bare.lastIndexOf('.') + 1));
    }

    /**
     * Hands every entry on.
     *
     * @param progress hears the bytes read so far
     * @return the digest of what was read; of no use when the sink was full before the end
     * @throws UserError if a file cannot be read
     */
    String read(EntrySink sink, CancelToken cancel, LongConsumer progress, List<String> broken) {
        LogDigest digest = new LogDigest();
        long before = 0;
        for (Path file : files) {
            if (sink.full()) {
                break;
            }
            long start = before;
            String name = files.size() == 1
                    ? String.valueOf(file.getFileName())
                    : root.relativize(file).toString();
            try (LogFile open = new LogFile(file, cancel, read -> progress.accept(start + read))) {
                open.read(sink).ifPresent(why -> broken.add(name + " " + why));
                digest.add(name, open.digest());
                before += open.bytes();
            } catch (IOException e) {
                throw new UserError(file + " cannot be read to its end; check it, and export it again.", e);
            }
        }
        return digest.text();
    }
}
