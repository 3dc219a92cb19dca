package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import dev.unleak.model.Position;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns offsets in a fragment into lines and columns, columns in UTF-16 units of the text as decoded. Reads each byte
 * once when asked in ascending order, also where many secrets share one stretch, as those in a compressed one do. For
 * one thread.
 */
public final class Positions {
    private record Mark(int offset, int line, int column) {}

    private final byte[] bytes;
    private final Optional<WideText> wide;
    private final Charset charset;
    private final int unit;
    private Mark start;
    private Mark end;

    public Positions(Fragment fragment) {
        bytes = fragment.bytes();
        wide = WideText.of(fragment);
        charset = wide.map(WideText::charset).orElse(StandardCharsets.UTF_8);
        unit = wide.map(WideText::unit).orElse(1);
        start = new Mark(0, fragment.start().line(), fragment.start().column());
        end = start;
    }

    /** @param from not before the one of the call before */
    public Position of(int from, int to) {
        start = advanced(end.offset() <= from ? end : start, from);
        end = advanced(end.offset() <= to && end.offset() > from ? end : start, to);
        return new Position(start.line(), start.column(), end.line(), end.column());
    }

    private Mark advanced(Mark from, int to) {
        if (from.offset() == to) {
            return from;
        }
        int line = from.line();
        int column = from.column();
        int lineStart = from.offset();
        for (int i = from.offset(); i + unit <= to; i += unit) {
            if (isBreak(i)) {
                line++;
                column = 1;
                lineStart = i + unit;
            }
        }
        return new Mark(to, line, column + new String(bytes, lineStart, to - lineStart, charset).length());
    }

    private boolean isBreak(int at) {
        return wide.isPresent() ? wide.get().isBreak(bytes, at) : bytes[at] == '\n';
    }
}
