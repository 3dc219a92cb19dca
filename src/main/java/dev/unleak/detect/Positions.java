package dev.unleak.detect;

import dev.unleak.model.Fragment;
import dev.unleak.model.Position;
import java.nio.charset.StandardCharsets;

/**
 * Turns offsets into lines and columns, columns in UTF-16 units of the text decoded as UTF-8. Reads each byte once when
 * asked in ascending order. For one thread.
 */
final class Positions {
    private record Mark(int offset, int line, int column) {}

    private final byte[] bytes;
    private Mark mark;

    Positions(byte[] bytes, Fragment.Start start) {
        this.bytes = bytes;
        mark = new Mark(0, start.line(), start.column());
    }

    /** @param from not before the one of the call before */
    Position of(int from, int to) {
        mark = advanced(mark, from);
        Mark end = advanced(mark, to);
        return new Position(mark.line(), mark.column(), end.line(), end.column());
    }

    private Mark advanced(Mark from, int to) {
        int line = from.line();
        int column = from.column();
        int lineStart = from.offset();
        for (int i = from.offset(); i < to; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
                lineStart = i + 1;
            }
        }
        return new Mark(to, line, column + units(lineStart, to));
    }

    private int units(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).length();
    }
}
