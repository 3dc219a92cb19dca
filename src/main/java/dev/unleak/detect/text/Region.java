package dev.unleak.detect.text;

import dev.unleak.model.Fragment.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part of a layer with its escapes of one kind decoded. For one thread while it is made. */
final class Region implements Places {
    private final Layer layer;
    private final int start;
    private final byte[] decoded;
    private int length;
    /** By escape: where it begins and ends in the layer, and where what it stands for begins and ends here. */
    private int[][] escapes = new int[8][];

    private int count;

    private Region(Layer layer, int from, int to) {
        this.layer = layer;
        start = from;
        decoded = new byte[to - from];
    }

    /** A layer of {@code [from, to)}; what counts in it is what was decoded. */
    static Layer decode(Layer layer, int from, int to, Escape escape) {
        Region region = new Region(layer, from, to);
        byte[] bytes = layer.bytes();
        int i = from;
        while (i < to) {
            Escaped escaped = bytes[i] == escape.mark() ? escape.read(bytes, i, to) : Escaped.NONE;
            if (escaped.length() == 0) {
                region.decoded[region.length++] = bytes[i++];
            } else {
                region.put(escaped, i);
                i += escaped.length();
            }
        }
        return layer.inner(escape.name(), region.decoded, region.length, region.ranges(), region);
    }

    private void put(Escaped escaped, int at) {
        int from = length;
        if (escaped.octet()) {
            decoded[length++] = (byte) escaped.value();
        } else if (escaped.value() != Escaped.NOTHING) {
            length = Utf8.put(escaped.value(), decoded, length);
        }
        if (count == escapes.length) {
            escapes = Arrays.copyOf(escapes, 2 * count);
        }
        escapes[count++] = new int[] {at, at + escaped.length(), from, length};
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ranges.add(new Range(escapes[i][2], escapes[i][3]));
        }
        return ranges;
    }

    @Override
    public int from(int at) {
        int last = lastEscape(at);
        if (last < 0) {
            return start + at;
        }
        int[] escape = escapes[last];
        return at < escape[3] ? escape[0] : escape[1] + at - escape[3];
    }

    @Override
    public int to(int end) {
        int last = lastEscape(end - 1);
        if (last < 0) {
            return start + end;
        }
        int[] escape = escapes[last];
        return end <= escape[3] ? escape[1] : escape[1] + end - escape[3];
    }

    /** The last escape that stands for something at or before a byte of what was decoded; -1 for none. */
    private int lastEscape(int at) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (escapes[middle][2] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
