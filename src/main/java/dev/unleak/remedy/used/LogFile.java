package dev.unleak.remedy.used;

import com.fasterxml.jackson.core.JacksonException;
import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One file of an export, read once from its beginning; a line at most is in memory. */
final class LogFile implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int LOOKED_AT = 8_000;
    private static final long MOST_UNPACKED = 64L << 30;

    private final Path path;
    private final Watched raw;

    LogFile(Path path, CancelToken cancel, LongConsumer progress) throws IOException {
        this.path = path;
        this.raw = new Watched(Files.newInputStream(path), cancel, progress);
    }

    /** @return what is wrong with it, to be said behind its name */
    Optional<String> read(EntrySink sink) throws IOException {
        BufferedInputStream start = new BufferedInputStream(raw, BUFFER);
        start.mark(2);
        boolean gzip = start.read() == 0x1f && start.read() == 0x8b;
        start.reset();
        // Nothing is closed here: all only wraps what close() closes.
        if (!gzip) {
            Optional<String> wrong = read(start, sink);
            raw.toEnd(sink);
            return wrong;
        }
        Unpacked unpacked = new Unpacked(start, path);
        Optional<String> wrong = read(new BufferedInputStream(unpacked, BUFFER), sink);
        raw.toEnd(sink);
        return unpacked.torn ? Optional.of("is packed and broken; only what came before was read") : wrong;
    }

    private static Optional<String> read(InputStream in, EntrySink sink) throws IOException {
        in.mark(LONGEST_LINE + 1);
        byte[] start = in.readNBytes(LONGEST_LINE);
        in.reset();
        if (isBinary(start)) {
            sink.unreadable();
            return Optional.of("is no text; export the log as JSON or CSV");
        }
        int first = 0;
        while (first < start.length && (start[first] <= ' ' || first < 3 && start[first] < 0)) {
            first++;
        }
        if (first == start.length) {
            return Optional.empty();
        }
        in.skipNBytes(first);
        if (start[first] != '{' && start[first] != '[') {
            new CsvEntries(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER), sink).read();
            return Optional.empty();
        }
        if (isByLine(start, first)) {
            lines(in, sink);
            return Optional.empty();
        }
        try {
            new JsonEntries(sink).stream(in);
            return Optional.empty();
        } catch (JacksonException e) {
            sink.unreadable();
            // Without its own message, which would cite the log.
            return Optional.of("stops being JSON that can be read"
                    + Optional.ofNullable(e.getLocation())
                            .map(place -> " at line " + place.getLineNr())
                            .orElse("")
                    + "; only what came before was read");
        }
    }

    /** As git tells: text in UTF-8 holds no zero byte. */
    private static boolean isBinary(byte[] start) {
        for (int i = 0; i < Math.min(start.length, LOOKED_AT); i++) {
            if (start[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first line is one value and more lines follow. */
    private static boolean isByLine(byte[] start, int first) {
        for (int i = first; i < start.length; i++) {
            if (start[i] == '\n') {
                byte[] line = java.util.Arrays.copyOfRange(start, first, i);
                return start[first] == '{' && JsonEntries.isWhole(line, line.length);
            }
        }
        return false;
    }

    private static void lines(InputStream in, EntrySink sink) throws IOException {
        JsonEntries json = new JsonEntries(sink);
        byte[] line = new byte[LONGEST_LINE];
        byte[] chunk = new byte[BUFFER];
        int length = 0;
        boolean tooLong = false;
        for (int read = in.read(chunk); read >= 0 && !sink.full(); read = in.read(chunk)) {
            for (int i = 0; i < read; i++) {
                if (chunk[i] == '\n') {
                    line(json, line, length, tooLong, sink);
                    length = 0;
                    tooLong = false;
                } else if (length < LONGEST_LINE) {
                    line[length++] = chunk[i];
                } else {
                    tooLong = true;
                }
            }
        }
        line(json, line, length, tooLong, sink);
    }

    private static void line(JsonEntries json, byte[] line, int length, boolean tooLong, EntrySink sink) {
        if (tooLong) {
            sink.unreadable();
        } else if (!new String(line, 0, Math.min(length, 8), StandardCharsets.ISO_8859_1).isBlank()) {
            json.line(line, length);
        }
    }

    /** Of the bytes as they lie on disk. */
    String digest() {
        return LogDigest.hex(raw.digest.digest());
    }

    long bytes() {
        return raw.count;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    /** Counts and digests what passes, and stops on request. */
    private static final class Watched extends FilterInputStream {
        private final MessageDigest digest = LogDigest.sha256();
        private final CancelToken cancel;
        private final LongConsumer progress;
        private long count;

        Watched(InputStream in, CancelToken cancel, LongConsumer progress) {
            super(in);
            this.cancel = cancel;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            cancel.check();
            int read = super.read(bytes, from, length);
            if (read > 0) {
                digest.update(bytes, from, read);
                count += read;
                progress.accept(count);
            }
            return read;
        }

        /** For the digest; what was wanted was read. */
        void toEnd(EntrySink sink) throws IOException {
            byte[] rest = new byte[BUFFER];
            while (!sink.full() && read(rest, 0, BUFFER) >= 0) {
                // Only digested.
            }
        }
    }

    /** A small packed file can be made to grow without end, and one that was cut off ends early. */
    private static final class Unpacked extends InputStream {
        private final InputStream packed;
        private final Path path;
        private Optional<GZIPInputStream> in = Optional.empty();
        private long left = MOST_UNPACKED;
        private boolean torn;

        Unpacked(InputStream packed, Path path) {
            this.packed = packed;
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (torn) {
                return -1;
            }
            try {
                if (in.isEmpty()) {
                    in = Optional.of(new GZIPInputStream(packed, BUFFER));
                }
                int read = in.get().read(bytes, from, length);
                left -= Math.max(read, 0);
                if (left < 0) {
                    throw new UserError(path + " grows beyond 64 GiB when it is unpacked; export a shorter time.");
                }
                return read;
            } catch (ZipException | EOFException e) {
                torn = true;
                return -1;
            }
        }
    }
}
