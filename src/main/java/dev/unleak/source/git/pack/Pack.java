package dev.unleak.source.git.pack;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A pack, mapped for as long as its arena lives; see gitformat-pack(5). An object's rank is its place in the file, from
 * 0. Immutable; as safe for use by many threads as its arena. Costs 12 bytes of heap an object.
 */
public final class Pack {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int MAGIC = 0x5041434b;
    private static final int HEADER = 12;
    private static final int TRAILER = 20;

    private final MemorySegment file;
    private final Resident resident;
    private final PackIndex index;
    private final long end;
    /** By rank. */
    private final long[] offsets;
    /** By rank: the object's number in the index. */
    private final int[] numbers;

    private Pack(MemorySegment file, PackIndex index, long[] offsets, int[] numbers) {
        this.file = file;
        this.resident = new Resident(file);
        this.index = index;
        this.end = file.byteSize() - TRAILER;
        this.offsets = offsets;
        this.numbers = numbers;
    }

    /**
     * Maps a pack and puts its objects in order.
     *
     * @throws IOException if this is no pack, or the index is not its own; the message names the cause
     */
    public static Pack map(Path path, PackIndex index, Arena arena) throws IOException {
        return sorted(mapped(path, index, arena), index);
    }

    /**
     * Reads the first and the last bytes only.
     *
     * @throws IOException if this is no pack, or the index is not its own; the message names the cause
     */
    public static void check(Path path, PackIndex index) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            mapped(path, index, arena);
        }
    }

    private static MemorySegment mapped(Path path, PackIndex index, Arena arena) throws IOException {
        MemorySegment file;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        if (file.byteSize() < HEADER + TRAILER) {
            throw new IOException("the pack is cut short");
        }
        if (file.get(INT, 0) != MAGIC) {
            throw new IOException("the file is no pack");
        }
        int version = file.get(INT, 4);
        if (version != 2 && version != 3) {
            throw new IOException("the pack has version " + version);
        }
        if (file.get(INT, 8) != index.count()) {
            throw new IOException("the pack and its index do not hold the same number of objects");
        }
        if (!index.isOf(file, file.byteSize() - TRAILER)) {
            throw new IOException("the pack is cut short, or the index belongs to another");
        }
        return file;
    }

    /** Sorts offset and number as one long, which is several times faster than looking each number up. */
    private static Pack sorted(MemorySegment file, PackIndex index) throws IOException {
        int count = index.count();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        long end = file.byteSize() - TRAILER;
        if (end > Long.MAX_VALUE >> bits) {
            throw new IOException("the pack is too large");
        }
        long[] offsets = new long[count];
        for (int number = 0; number < count; number++) {
            long offset = index.offset(number);
            if (offset < HEADER || offset >= end) {
                throw new IOException("the pack index points outside the pack");
            }
            offsets[number] = (offset << bits) | number;
        }
        Arrays.parallelSort(offsets);
        int[] numbers = new int[count];
        for (int rank = 0; rank < count; rank++) {
            numbers[rank] = (int) (offsets[rank] & ((1L << bits) - 1));
            offsets[rank] >>= bits;
        }
        return new Pack(file, index, offsets, numbers);
    }

    public PackIndex index() {
        return index;
    }

    public int count() {
        return offsets.length;
    }

    /** The number in the index of the object at a rank. */
    public int number(int rank) {
        return numbers[rank];
    }

    /** @throws DamagedObjectException if the head is not whole or holds what cannot be */
    Entry entry(int rank) throws DamagedObjectException {
        long offset = offsets[rank];
        long limit = rank + 1 < offsets.length ? offsets[rank + 1] : end;
        long at = offset;
        resident.add(limit - offset);
        int b = at(at++, limit);
        int type = (b >> 4) & 7;
        long size = b & 15;
        for (int shift = 4; b >= 0x80; shift += 7) {
            b = at(at++, limit);
            if (shift > 53) {
                throw new DamagedObjectException("It says that it has a size that no file has.");
            }
            size |= (long) (b & 0x7f) << shift;
        }
        if (type >= Entry.COMMIT && type <= Entry.TAG) {
            return new Entry(type, size, 0, at, limit);
        } else if (type == Entry.REF_DELTA) {
            at(at + PackIndex.ID - 1, limit);
            return new Entry(type, size, at, at + PackIndex.ID, limit);
        } else if (type != Entry.OFS_DELTA) {
            throw new DamagedObjectException("It is of a type that git does not have.");
        }
        b = at(at++, limit);
        long distance = b & 0x7f;
        while (b >= 0x80) {
            b = at(at++, limit);
            distance = ((distance + 1) << 7) | (b & 0x7f);
            if (distance > offset) {
                throw new DamagedObjectException("Its delta base would lie before the pack.");
            }
        }
        return new Entry(type, size, offset - distance, at, limit);
    }

    /** The rank of a delta's base, negative if the pack has no such object. */
    int base(Entry delta) {
        if (delta.type() == Entry.OFS_DELTA) {
            return Arrays.binarySearch(offsets, delta.base());
        }
        int number = index.find(file, delta.base());
        try {
            return number < 0 ? -1 : Arrays.binarySearch(offsets, index.offset(number));
        } catch (IOException damaged) {
            // Not for an index that sorted() has read.
            return -1;
        }
    }

    /** All bytes of the entry at a rank, its head included. */
    ByteBuffer bytes(int rank, Entry entry) throws DamagedObjectException {
        long length = entry.end() - offsets[rank];
        if (length > Integer.MAX_VALUE) {
            throw new DamagedObjectException("It takes far more room than its size explains.");
        }
        resident.add(length);
        return file.asSlice(offsets[rank], length).asByteBuffer();
    }

    private int at(long at, long limit) throws DamagedObjectException {
        if (at >= limit) {
            throw new DamagedObjectException("Its head is cut short.");
        }
        return Byte.toUnsignedInt(file.get(ValueLayout.JAVA_BYTE, at));
    }
}
