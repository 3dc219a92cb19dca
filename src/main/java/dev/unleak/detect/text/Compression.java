package dev.unleak.detect.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Compressed bytes that were themselves encoded as text. A file that is compressed as a whole is its source's to open,
 * and bare DEFLATE has no start by which it could be told.
 */
enum Compression implements Decoder {
    /** RFC 1952. */
    GZIP {
        @Override
        boolean begins(byte[] bytes, int length) {
            return length > SHORTEST && mayBegin(bytes[0], bytes[1]) && bytes[2] == DEFLATE;
        }

        @Override
        boolean mayBegin(byte first, byte second) {
            return first == 0x1f && second == (byte) 0x8b;
        }

        @Override
        InputStream open(InputStream packed) throws IOException {
            return new GZIPInputStream(packed);
        }
    },
    /** RFC 1950. */
    ZLIB {
        @Override
        boolean begins(byte[] bytes, int length) {
            return length > SHORTEST && mayBegin(bytes[0], bytes[1]);
        }

        @Override
        boolean mayBegin(byte first, byte second) {
            return first > 0
                    && (first & 0x0f) == DEFLATE
                    && ((first & 0xff) << 8 | second & 0xff) % 31 == 0
                    && (second & PRESET_DICTIONARY) == 0;
        }

        @Override
        InputStream open(InputStream packed) {
            return new InflaterInputStream(packed);
        }
    };

    private static final int DEFLATE = 8;
    private static final int PRESET_DICTIONARY = 0x20;
    private static final int SHORTEST = 8;

    /** Text of a program or a configuration stays far below; a bomb reaches 1,032. */
    private static final int MOST_RATIO = 200;

    /** Whether it can be such a stream, going by its first bytes. */
    abstract boolean begins(byte[] bytes, int length);

    /** Whether the two bytes are the first of such a stream. */
    abstract boolean mayBegin(byte first, byte second);

    abstract InputStream open(InputStream packed) throws IOException;

    @Override
    public List<Layer> decode(Layer layer, Budget budget) {
        if (layer.around().isEmpty() || !begins(layer.bytes(), layer.length())) {
            return List.of();
        }
        int most = (int) Math.min(budget.left(), (long) MOST_RATIO * layer.length());
        byte[] unpacked = unpacked(layer, most);
        if (unpacked.length == most) {
            budget.exceed();
        }
        if (unpacked.length == 0 || !budget.take(unpacked.length)) {
            return List.of();
        }
        Places places = Places.all(0, layer.length());
        return List.of(layer.inner(name().toLowerCase(Locale.ROOT), unpacked, unpacked.length, places));
    }

    /** As much as can be had: the start of a stream that is broken or cut off is worth a look too. */
    private byte[] unpacked(Layer layer, int most) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        try (InputStream in = open(new ByteArrayInputStream(layer.bytes(), 0, layer.length()))) {
            int read = in.read(buffer);
            while (read > 0 && unpacked.size() < most) {
                unpacked.write(buffer, 0, Math.min(read, most - unpacked.size()));
                read = in.read(buffer);
            }
        } catch (IOException broken) {
            return unpacked.toByteArray();
        }
        return unpacked.toByteArray();
    }
}
