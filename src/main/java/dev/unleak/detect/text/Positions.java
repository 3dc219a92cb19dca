package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import dev.unleak.model.Position;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Turns offsets in a fragment into lines and columns, columns in UTF-16 units of the text as decoded. Reads each byte
 * once when asked in ascending order. For one thread.
 */
public final class Positions {
    private record Mark(int offset, int line, int column) {}

    private final byte[] bytes;
    private final Charset charset;
    private Mark mark;

    public Positions(Fragment fragment) {
        bytes = fragment.bytes();
        charset = Utf16.is(bytes, fragment.length()) ? Utf16.charset(bytes, fragment.length()) : StandardCharsets.UTF_8;
        mark = new Mark(0, fragment.start().line(), fragment.start().column());
    }

    /** @param from not before the one of the call before */
    public Position of(int from, int to) {
        mark = advanced(mark, from);
        Mark end = advanced(mark, to);
        return new Position(mark.line(), mark.column(), end.line(), end.column());
    }

    private Mark advanced(Mark from, int to) {
        int line = from.line();
        int column = from.column();
        int lineStart = from.offset();
        int unit = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
        for (int i = from.offset(); i + unit <= to; i += unit) {
            if (isBreak(i, unit)) {
                line++;
                column = 1;
                lineStart = i + unit;
            }
        }
        return new Mark(to, line, column + new String(bytes, lineStart, to - lineStart, charset).length());
    }

    private boolean isBreak(int at, int unit) {
        return unit == 1
                ? bytes[at] == '\n'
                : bytes[at] + bytes[at + 1] == '\n' && (bytes[at] == 0 || bytes[at + 1] == 0);
    }
}
