package dev.unleak.source.git.pack;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/**
 * A pack's index of SHA-1 ids, versions 1 and 2, mapped for as long as its arena lives; see gitformat-pack(5). Objects
 * are numbered from 0 in the order of their ids.
 */
public final class PackIndex {
    /** Bytes of an id. */
    static final int ID = 20;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int MAGIC = 0xff744f63;
    private static final int FANOUT = 256 * 4;
    private static final int WIDE = 0x8000_0000;

    private final MemorySegment file;
    private final boolean v2;
    private final int count;
    private final long fanout;
    private final long entries;

    private PackIndex(MemorySegment file, boolean v2, int count) {
        this.file = file;
        this.v2 = v2;
        this.count = count;
        this.fanout = v2 ? 8 : 0;
        this.entries = fanout + FANOUT;
    }

    /**
     * Maps an index and checks that its tables lie within it.
     *
     * @throws IOException if the file is cut short or is no pack index
     */
    public static PackIndex map(Path path, Arena arena) throws IOException {
        MemorySegment file;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        if (file.byteSize() < FANOUT + 2 * ID) {
            throw new IOException("the pack index is cut short");
        }
        boolean v2 = file.get(INT, 0) == MAGIC;
        if (v2 && file.get(INT, 4) != 2) {
            throw new IOException("the pack index has version " + file.get(INT, 4));
        }
        long fanout = v2 ? 8 : 0;
        int before = 0;
        for (int i = 0; i < 256; i++) {
            int here = file.get(INT, fanout + i * 4L);
            if (here < before) {
                throw new IOException("the pack index is damaged");
            }
            before = here;
        }
        if (file.byteSize() < fanout + FANOUT + before * (v2 ? ID + 8L : ID + 4L) + 2 * ID) {
            throw new IOException("the pack index is cut short");
        }
        return new PackIndex(file, v2, before);
    }

    public int count() {
        return count;
    }

    /** The digest over the bytes of the pack that this is the index of, in hex. */
    public String packSum() {
        byte[] sum = new byte[ID];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, file.byteSize() - 2 * ID, sum, 0, ID);
        return HexFormat.of().formatHex(sum);
    }

    /** Puts the 20 bytes of an object's id at the start of {@code to}. */
    public void id(int number, byte[] to) {
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, idAt(number), to, 0, ID);
    }

    /**
     * Where the object begins in the pack; not checked against the pack's bounds.
     *
     * @throws IOException if the index points outside itself
     */
    public long offset(int number) throws IOException {
        if (!v2) {
            return Integer.toUnsignedLong(file.get(INT, entries + number * (ID + 4L)));
        }
        long offsets = entries + count * (ID + 4L);
        int offset = file.get(INT, offsets + number * 4L);
        if (offset >= 0) {
            return offset;
        }
        long wide = offsets + count * 4L + (offset & ~WIDE) * 8L;
        if (wide + 8 > file.byteSize() - 2 * ID) {
            throw new IOException("the pack index is damaged");
        }
        return file.get(LONG, wide);
    }

    /** Whether {@link #crc} can tell; version 1 keeps no sums. */
    boolean hasCrc() {
        return v2;
    }

    /** CRC-32 of the object's bytes in the pack, header included. */
    int crc(int number) {
        return file.get(INT, entries + count * (long) ID + number * 4L);
    }

    /** The number of an object, or -1. */
    public int find(byte[] id) {
        return find(MemorySegment.ofArray(id), 0);
    }

    /** The number of the object, or -1. The id's 20 bytes stand at {@code at} in {@code bytes}. */
    int find(MemorySegment bytes, long at) {
        int first = Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at));
        int low = first == 0 ? 0 : file.get(INT, fanout + (first - 1) * 4L);
        int high = file.get(INT, fanout + first * 4L);
        while (low < high) {
            int middle = (low + high) >>> 1;
            long id = idAt(middle);
            long differ = MemorySegment.mismatch(file, id, id + ID, bytes, at, at + ID);
            if (differ < 0) {
                return middle;
            }
            int here = Byte.toUnsignedInt(file.get(ValueLayout.JAVA_BYTE, id + differ));
            int sought = Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at + differ));
            if (here < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    /** Whether an object of another index is in this one. */
    public boolean has(PackIndex other, int number) {
        return find(other.file, other.idAt(number)) >= 0;
    }

    /** Whether this index says that it belongs to the pack whose last 20 bytes stand at {@code at}. */
    boolean isOf(MemorySegment pack, long at) {
        long sum = file.byteSize() - 2 * ID;
        return MemorySegment.mismatch(file, sum, sum + ID, pack, at, at + ID) < 0;
    }

    private long idAt(int number) {
        return v2 ? entries + number * (long) ID : entries + number * (ID + 4L) + 4;
    }
}
