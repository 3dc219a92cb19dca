package dev.unleak.source.git.pack;

/** A delta, inflated: copies from a base and bytes to insert; see "deltified representation" in gitformat-pack(5). */
final class Delta {
    /** A copy whose length is written as 0. */
    private static final int LENGTH_OF_ZERO = 0x10000;

    private final byte[] script;
    private final int end;
    private int at;
    private final long baseSize;
    private final long size;

    /** @param length of the delta, which stands at the start of {@code script} */
    Delta(byte[] script, int length) throws DamagedObjectException {
        this.script = script;
        this.end = length;
        this.baseSize = size();
        this.size = size();
    }

    /** Bytes that the object has, as the delta says. */
    long resultSize() {
        return size;
    }

    /**
     * Builds the object at the start of {@code target}, which has room for {@link #resultSize}. May be called once.
     *
     * @param copies filled with what comes from the base
     */
    void apply(byte[] base, int baseLength, byte[] target, Copies copies) throws DamagedObjectException {
        if (baseSize != baseLength) {
            throw new DamagedObjectException("It is a delta of an object of another size than its base has.");
        }
        copies.clear();
        int to = 0;
        int room = (int) size;
        while (at < end) {
            int op = script[at++];
            if (op > 0) {
                if (op > end - at || op > room - to) {
                    throw new DamagedObjectException("Its delta inserts more than there is.");
                }
                System.arraycopy(script, at, target, to, op);
                at += op;
                to += op;
            } else if (op < 0) {
                int from = number(op, 4);
                int length = number(op >> 4, 3);
                if (length == 0) {
                    length = LENGTH_OF_ZERO;
                }
                if (from < 0 || length > baseLength - from || length > room - to) {
                    throw new DamagedObjectException("Its delta copies from outside its base.");
                }
                System.arraycopy(base, from, target, to, length);
                copies.add(to, from, length);
                to += length;
            } else {
                throw new DamagedObjectException("Its delta holds a command that git does not have.");
            }
        }
        if (to != room) {
            throw new DamagedObjectException("Its delta does not give the size that it says.");
        }
    }

    /** A little-endian number of which only those bytes are written whose flag is set. */
    private int number(int flags, int bytes) throws DamagedObjectException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            if ((flags & (1 << i)) != 0) {
                value |= next() << (8 * i);
            }
        }
        return value;
    }

    private long size() throws DamagedObjectException {
        long value = 0;
        int b = 0x80;
        for (int shift = 0; b >= 0x80; shift += 7) {
            b = next();
            if (shift > 53) {
                throw new DamagedObjectException("Its delta says that it has a size that no file has.");
            }
            value |= (long) (b & 0x7f) << shift;
        }
        return value;
    }

    private int next() throws DamagedObjectException {
        if (at >= end) {
            throw new DamagedObjectException("Its delta is cut short.");
        }
        return Byte.toUnsignedInt(script[at++]);
    }
}
