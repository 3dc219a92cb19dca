package dev.unleak.remedy.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a commit or tag object: header lines, each with its continuation lines, an empty line, the message; see
 * gitformat-signature(5). Kept as bytes, in whatever encoding they are.
 *
 * @param headers each with its line ends, without the empty line
 * @param message what follows the empty line; empty where even that is missing
 */
record HeaderLines(List<byte[]> headers, boolean ended, byte[] message) {
    static HeaderLines of(byte[] object) {
        List<byte[]> headers = new ArrayList<>();
        int from = 0;
        while (from < object.length) {
            if (object[from] == '\n') {
                return new HeaderLines(headers, true, part(object, from + 1, object.length));
            }
            int to = lineEnd(object, from);
            while (to < object.length && object[to] == ' ') {
                to = lineEnd(object, to);
            }
            headers.add(part(object, from, to));
            from = to;
        }
        return new HeaderLines(headers, false, new byte[0]);
    }

    /** The word that a header begins with. */
    static String key(byte[] header) {
        String line = text(header);
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }

    /** What stands behind the first word on its first line. */
    static String value(byte[] header) {
        String line = text(header);
        int end = line.indexOf('\n');
        return line.substring(line.indexOf(' ') + 1, end < 0 ? line.length() : end);
    }

    private static String text(byte[] header) {
        return new String(header, StandardCharsets.ISO_8859_1);
    }

    private static int lineEnd(byte[] object, int from) {
        for (int i = from; i < object.length; i++) {
            if (object[i] == '\n') {
                return i + 1;
            }
        }
        return object.length;
    }

    private static byte[] part(byte[] object, int from, int to) {
        return java.util.Arrays.copyOfRange(object, from, to);
    }
}
