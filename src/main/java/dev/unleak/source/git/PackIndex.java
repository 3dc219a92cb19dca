package dev.unleak.source.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.MutableObjectId;

/** A pack's index, versions 1 and 2, mapped for as long as its arena lives; see gitformat-pack(5). */
final class PackIndex {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int MAGIC = 0xff744f63;
    private static final int FANOUT = 256 * 4;
    private static final int ID = 20;

    private final MemorySegment file;
    private final boolean v2;
    private final int count;
    private final long fanout;

    private PackIndex(MemorySegment file, boolean v2, int count, long fanout) {
        this.file = file;
        this.v2 = v2;
        this.count = count;
        this.fanout = fanout;
    }

    /** @throws IOException if the file is cut short or is no pack index */
    static PackIndex map(Path path, Arena arena) throws IOException {
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
        return new PackIndex(file, v2, before, fanout);
    }

    int count() {
        return count;
    }

    void id(int i, MutableObjectId id) {
        long at = idAt(i);
        id.set(
                file.get(INT, at),
                file.get(INT, at + 4),
                file.get(INT, at + 8),
                file.get(INT, at + 12),
                file.get(INT, at + 16));
    }

    long offset(int i) throws IOException {
        if (!v2) {
            return Integer.toUnsignedLong(file.get(INT, fanout + FANOUT + i * (ID + 4L)));
        }
        long offsets = fanout + FANOUT + count * (ID + 4L);
        int offset = file.get(INT, offsets + i * 4L);
        if (offset >= 0) {
            return offset;
        }
        long wide = offsets + count * 4L + (offset & 0x7fffffffL) * 8;
        if (wide + 8 > file.byteSize()) {
            throw new IOException("the pack index is damaged");
        }
        return file.get(LONG, wide);
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

    boolean has(PackIndex other, int i) {
        return find(other.file, other.idAt(i)) >= 0;
    }

    private long idAt(int i) {
        return v2 ? fanout + FANOUT + i * (long) ID : fanout + FANOUT + i * (ID + 4L) + 4;
    }
}
