package dev.unleak.store;

import java.nio.ByteBuffer;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An unmodifiable set of git object ids, given as lower-case hex and held as packed bytes: a repository may have
 * millions, and as strings they would fill the memory. An open-addressed table; ids are hashes, so their first bytes
 * spread evenly over it. Git's null id marks an empty slot.
 */
final class ObjectIds extends AbstractSet<String> {
    private static final HexFormat HEX = HexFormat.of();

    private final int width;
    private final int mask;
    private final byte[] slots;
    private final byte[] empty;
    private final int size;

    /**
     * @param width bytes of one id, 20 for SHA-1 and 32 for SHA-256
     * @param chunks ids end to end, as {@link #pack} makes them
     */
    ObjectIds(int width, List<byte[]> chunks) {
        this.width = width;
        int most = chunks.stream().mapToInt(chunk -> chunk.length / width).sum();
        int capacity = Math.max(2, Integer.highestOneBit(most + most / 2) << 1);
        mask = capacity - 1;
        slots = new byte[Math.multiplyExact(capacity, width)];
        empty = new byte[width];
        int added = 0;
        for (byte[] chunk : chunks) {
            for (int at = 0; at < chunk.length; at += width) {
                int slot = slotOf(chunk, at);
                if (isEmpty(slot)) {
                    System.arraycopy(chunk, at, slots, slot, width);
                    added++;
                }
            }
        }
        size = added;
    }

    /** @throws IllegalArgumentException if the ids are not hex or not of one length */
    static byte[] pack(Collection<String> ids, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * width);
        for (String id : ids) {
            if (id.length() != 2 * width) {
                throw new IllegalArgumentException("Object ids of different lengths");
            }
            bytes.put(HEX.parseHex(id));
        }
        return bytes.array();
    }

    /** The offset of the slot that holds the id at {@code at}, or of the empty one where it belongs. */
    private int slotOf(byte[] bytes, int at) {
        int slot = ByteBuffer.wrap(bytes).getInt(at) & mask;
        while (!isEmpty(slot * width)
                && !Arrays.equals(slots, slot * width, (slot + 1) * width, bytes, at, at + width)) {
            slot = (slot + 1) & mask;
        }
        return slot * width;
    }

    private boolean isEmpty(int offset) {
        return Arrays.equals(slots, offset, offset + width, empty, 0, width);
    }

    @Override
    public boolean contains(Object id) {
        return id instanceof String hex && hex.length() == 2 * width && !isEmpty(slotOf(HEX.parseHex(hex), 0));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<String> iterator() {
        return IntStream.rangeClosed(0, mask)
                .map(slot -> slot * width)
                .filter(offset -> !isEmpty(offset))
                .mapToObj(offset -> HEX.formatHex(slots, offset, offset + width))
                .iterator();
    }
}
