package dev.unleak.source.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;

/**
 * What a pack holds, in the order in which it lies there, so that deltas are read soon after their bases. Only object
 * headers are looked at; see gitformat-pack(5).
 */
final class PackContents {
    /** The header is out of bounds or the base unknown; reading the object will tell. */
    static final int UNKNOWN = 0;

    private static final int TRAILER = 20;

    private final PackIndex index;
    private final MemorySegment pack;
    private final long[] offsets;
    private final int[] numbers;
    private final byte[] types;

    private PackContents(PackIndex index, MemorySegment pack) throws IOException {
        this.index = index;
        this.pack = pack;
        int count = index.count();
        offsets = new long[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = index.offset(i);
        }
        long[] unsorted = offsets.clone();
        Arrays.sort(offsets);
        numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[Arrays.binarySearch(offsets, unsorted[i])] = i;
        }
        types = new byte[count];
        boolean more = readTypes();
        // A base named by id may lie behind its delta.
        for (int pass = 0; more && pass < 50; pass++) {
            more = readTypes();
        }
    }

    static PackContents read(PackIndex index, Path pack, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(pack, StandardOpenOption.READ)) {
            return new PackContents(index, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    int count() {
        return numbers.length;
    }

    /** Number in the index of the object that lies at a rank. */
    int number(int rank) {
        return numbers[rank];
    }

    /** Type of the object at a rank, as in {@link Constants}, or {@link #UNKNOWN}. */
    int type(int rank) {
        return types[rank];
    }

    /** Whether another pass may tell more. */
    private boolean readTypes() {
        boolean told = false;
        boolean open = false;
        for (int rank = 0; rank < types.length; rank++) {
            if (types[rank] == UNKNOWN) {
                types[rank] = (byte) typeAt(offsets[rank]);
                told |= types[rank] != UNKNOWN;
                open |= types[rank] == UNKNOWN;
            }
        }
        return told && open;
    }

    private int typeAt(long offset) {
        long end = pack.byteSize() - TRAILER;
        // The longest header is 10 bytes of type and size, then 20 of a base's id.
        if (offset < 12 || offset + 30 > end + TRAILER) {
            return UNKNOWN;
        }
        long at = offset;
        int head = at(at++);
        int type = (head >> 4) & 7;
        while (head >= 0x80 && at < end) {
            head = at(at++);
        }
        return switch (type) {
            case Constants.OBJ_OFS_DELTA -> typeOf(Arrays.binarySearch(offsets, offset - distance(at, end)));
            case Constants.OBJ_REF_DELTA -> {
                int base = at + 20 <= end ? index.find(pack, at) : -1;
                yield base < 0 ? UNKNOWN : typeOf(rankOf(base));
            }
            case Constants.OBJ_COMMIT, Constants.OBJ_TREE, Constants.OBJ_BLOB, Constants.OBJ_TAG -> type;
            default -> UNKNOWN;
        };
    }

    private int typeOf(int rank) {
        return rank < 0 ? UNKNOWN : types[rank];
    }

    private int rankOf(int number) {
        try {
            return Arrays.binarySearch(offsets, index.offset(number));
        } catch (IOException damaged) {
            return -1;
        }
    }

    private long distance(long from, long end) {
        long at = from;
        int b = at(at++);
        long distance = b & 0x7f;
        while (b >= 0x80 && at < end) {
            b = at(at++);
            distance = ((distance + 1) << 7) | (b & 0x7f);
        }
        return distance;
    }

    private int at(long at) {
        return Byte.toUnsignedInt(pack.get(ValueLayout.JAVA_BYTE, at));
    }
}
