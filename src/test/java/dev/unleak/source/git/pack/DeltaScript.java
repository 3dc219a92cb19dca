package dev.unleak.source.git.pack;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes a delta as gitformat-pack(5) defines it, and what it gives, side by side. */
final class DeltaScript {
    private final byte[] base;
    private final ByteArrayOutputStream commands = new ByteArrayOutputStream();
    private final ByteArrayOutputStream result = new ByteArrayOutputStream();

    DeltaScript(byte[] base) {
        this.base = base;
    }

    /** @param bytes 1 to 127 */
    DeltaScript insert(byte... bytes) {
        commands.write(bytes.length);
        commands.writeBytes(bytes);
        result.writeBytes(bytes);
        return this;
    }

    DeltaScript copy(int from, int length) {
        command(from, length);
        result.writeBytes(Arrays.copyOfRange(base, from, from + length));
        return this;
    }

    /** Without looking whether the base has it. */
    DeltaScript command(int from, int length) {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        int flags = 0x80;
        for (int i = 0; i < 4; i++) {
            flags |= number((from >>> (8 * i)) & 255, 1 << i, numbers);
        }
        for (int i = 0; i < 3 && length != 0x10000; i++) {
            flags |= number((length >>> (8 * i)) & 255, 16 << i, numbers);
        }
        commands.write(flags);
        commands.writeBytes(numbers.toByteArray());
        return this;
    }

    DeltaScript raw(int b) {
        commands.write(b);
        return this;
    }

    byte[] result() {
        return result.toByteArray();
    }

    byte[] delta() {
        return delta(base.length, result.size());
    }

    byte[] delta(long baseSize, long size) {
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        size(baseSize, delta);
        size(size, delta);
        delta.writeBytes(commands.toByteArray());
        return delta.toByteArray();
    }

    private static int number(int b, int flag, ByteArrayOutputStream out) {
        if (b != 0) {
            out.write(b);
        }
        return b != 0 ? flag : 0;
    }

    private static void size(long size, ByteArrayOutputStream out) {
        long rest = size;
        while (rest >= 0x80) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
