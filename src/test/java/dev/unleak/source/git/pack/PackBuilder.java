package dev.unleak.source.git.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes packs that git would not: an entry's head may lie about what follows. Objects are named by their number. */
final class PackBuilder {
    static final int BLOB = 3;

    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();
    private int count = -1;

    PackBuilder() {
        pack.writeBytes(new byte[12]);
    }

    /** The id of the n-th entry; nothing checks that ids fit what they name. */
    static byte[] id(int n) {
        return sha1(("object " + n).getBytes(StandardCharsets.US_ASCII));
    }

    static String name(int n) {
        return HexFormat.of().formatHex(id(n));
    }

    PackBuilder blob(byte[] content) {
        return entry(BLOB, content.length, new byte[0], deflated(content));
    }

    PackBuilder ofsDelta(int base, byte[] delta) {
        return entry(6, delta.length, distance(pack.size() - offsets.get(base)), deflated(delta));
    }

    PackBuilder refDelta(int base, byte[] delta) {
        return entry(7, delta.length, id(base), deflated(delta));
    }

    PackBuilder entry(int type, long size, byte[] base, byte[] data) {
        offsets.add(pack.size());
        long rest = size >>> 4;
        pack.write((type << 4) | (int) (size & 15) | (rest > 0 ? 0x80 : 0));
        while (rest > 0) {
            pack.write((int) (rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
            rest >>>= 7;
        }
        pack.writeBytes(base);
        pack.writeBytes(data);
        return this;
    }

    /** How many objects the pack says that it holds. */
    PackBuilder saying(int objects) {
        count = objects;
        return this;
    }

    /** The pack as bytes, for {@link #write} after they were changed. */
    byte[] bytes() {
        byte[] bytes = pack.toByteArray();
        ByteBuffer.wrap(bytes).putInt(0x5041434b).putInt(2).putInt(count < 0 ? offsets.size() : count);
        return bytes;
    }

    Path write(Path folder) throws IOException {
        return write(folder, bytes(), bytes());
    }

    /**
     * @param indexed the pack that the index's check sums are of
     * @param written the pack that is written
     */
    Path write(Path folder, byte[] indexed, byte[] written) throws IOException {
        byte[] sum = sha1(written);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(written);
        file.writeBytes(sum);
        Path pack = Files.write(folder.resolve("made.pack"), file.toByteArray());
        Files.write(folder.resolve("made.idx"), index(indexed, sum));
        return pack;
    }

    private byte[] index(byte[] indexed, byte[] sum) {
        int objects = offsets.size();
        List<Integer> order = IntStream.range(0, objects)
                .boxed()
                .sorted(Comparator.comparing(PackBuilder::name))
                .toList();
        ByteBuffer index = ByteBuffer.allocate(8 + 1024 + objects * 28 + 40);
        index.putInt(0xff744f63).putInt(2);
        for (int first = 0; first < 256; first++) {
            int highest = first;
            index.putInt((int) order.stream()
                    .filter(n -> Byte.toUnsignedInt(id(n)[0]) <= highest)
                    .count());
        }
        order.forEach(n -> index.put(id(n)));
        order.forEach(n -> {
            CRC32 crc = new CRC32();
            int end = n + 1 < objects ? offsets.get(n + 1) : indexed.length;
            crc.update(Arrays.copyOfRange(indexed, offsets.get(n), end));
            index.putInt((int) crc.getValue());
        });
        order.forEach(n -> index.putInt(offsets.get(n)));
        return index.put(sum).array();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] distance(int distance) {
        ByteArrayOutputStream reversed = new ByteArrayOutputStream();
        int rest = distance;
        reversed.write(rest & 0x7f);
        while ((rest >>= 7) > 0) {
            rest--;
            reversed.write((rest & 0x7f) | 0x80);
        }
        byte[] bytes = reversed.toByteArray();
        for (int i = 0; i < bytes.length / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = swapped;
        }
        return bytes;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
