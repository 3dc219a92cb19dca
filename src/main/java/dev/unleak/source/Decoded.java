package dev.unleak.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes as they are to be searched: UTF-16 and UTF-32 turned into UTF-8, byte order marks left out, everything else as
 * it is, binary or not. Offsets and positions everywhere are those of these bytes.
 */
public final class Decoded {
    /** Enough to tell what a file is. */
    private static final int HEAD = 1024;

    private final InputStream stream;
    private final Optional<Format> unsearchable;

    private Decoded(InputStream stream, Optional<Format> unsearchable) {
        this.stream = stream;
        this.unsearchable = unsearchable;
    }

    /** Looks at the head; the stream is read from its beginning, and closed by the caller. */
    public static Decoded of(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 2 * HEAD);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Optional<Encoding> encoding = Encoding.of(head);
        if (encoding.isPresent()) {
            in.skipNBytes(encoding.get().mark());
            return new Decoded(
                    encoding.get()
                            .charset()
                            .<InputStream>map(c -> new Utf8Stream(in, c))
                            .orElse(in),
                    Optional.empty());
        }
        return new Decoded(in, Format.of(head));
    }

    /** Whether bytes held whole are searched as they are. */
    public static boolean isPlain(byte[] whole) {
        return isPlain(whole, whole.length);
    }

    /** @param length how many of the bytes count */
    public static boolean isPlain(byte[] whole, int length) {
        byte[] head = Arrays.copyOf(whole, Math.min(HEAD, length));
        return Encoding.of(head).isEmpty() && Format.of(head).isEmpty();
    }

    public InputStream stream() {
        return stream;
    }

    /** Set when what the bytes hold cannot be seen in them, as in compressed formats. */
    public Optional<Format> unsearchable() {
        return unsearchable;
    }

    /** @param mark length of the byte order mark; no charset means UTF-8 */
    private record Encoding(Optional<Charset> charset, int mark) {
        static Optional<Encoding> of(byte[] head) {
            if (starts(head, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new Encoding(Optional.empty(), 3));
            }
            if (starts(head, 0xFF, 0xFE, 0, 0)) {
                return named("UTF-32LE", 4);
            }
            if (starts(head, 0, 0, 0xFE, 0xFF)) {
                return named("UTF-32BE", 4);
            }
            if (starts(head, 0xFF, 0xFE)) {
                return named("UTF-16LE", 2);
            }
            if (starts(head, 0xFE, 0xFF)) {
                return named("UTF-16BE", 2);
            }
            return unmarked(head);
        }

        /**
         * Western text in UTF-16 has a NUL in nearly every second byte, always on the same side, and none on the other.
         */
        private static Optional<Encoding> unmarked(byte[] head) {
            int[] nul = new int[2];
            for (int i = 0; i < head.length; i++) {
                if (head[i] == 0) {
                    nul[i & 1]++;
                }
            }
            int pairs = head.length / 2;
            if (pairs < 8 || Math.max(nul[0], nul[1]) < pairs * 0.7 || Math.min(nul[0], nul[1]) > 0) {
                return Optional.empty();
            }
            return named(nul[1] > 0 ? "UTF-16LE" : "UTF-16BE", 0);
        }

        private static Optional<Encoding> named(String name, int mark) {
            return Optional.of(new Encoding(Optional.of(Charset.forName(name)), mark));
        }

        private static boolean starts(byte[] head, int... mark) {
            return head.length >= mark.length && Arrays.equals(toInts(head, mark.length), mark);
        }

        private static int[] toInts(byte[] head, int length) {
            int[] ints = new int[length];
            Arrays.setAll(ints, i -> head[i] & 0xff);
            return ints;
        }
    }
}
