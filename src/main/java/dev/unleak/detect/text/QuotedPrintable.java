package dev.unleak.detect.text;

/** Bytes and broken lines in mail: {@code =3D}, and {@code =} at the end of a line (RFC 2045, section 6.7). */
final class QuotedPrintable implements Escape {
    private static final int LENGTH = 3;

    /** Encoders fill lines of at most 76 characters, except where they must not tear an escape. */
    private static final int SHORTEST_LINE = 70;

    private static final int LONGEST_LINE = 76;

    @Override
    public String name() {
        return "quoted-printable";
    }

    @Override
    public char mark() {
        return '=';
    }

    @Override
    public boolean goesOn(byte next) {
        return next == '\n' || next == '\r' || Character.digit(next, 16) >= 0;
    }

    @Override
    public Escaped read(byte[] bytes, int at, int limit) {
        int value = Escaped.hex(bytes, at + 1, at + LENGTH, limit);
        if (value >= 0) {
            return Escaped.octet(LENGTH, value);
        }
        int end = at + 1;
        if (end < limit && bytes[end] == '\r') {
            end++;
        }
        boolean broken = end < limit && bytes[end] == '\n';
        return broken ? new Escaped(end + 1 - at, Escaped.NOTHING, false) : Escaped.NONE;
    }

    /**
     * An assignment of a number looks the same, so that only what no other text has tells: an escaped equals sign, two
     * escapes in a row, a line that is broken where it must be.
     */
    @Override
    public boolean hides(Escaped escaped, byte[] bytes, int at, int limit) {
        if (escaped.value() == Escaped.NOTHING) {
            int start = at;
            while (start > 0 && at - start < LONGEST_LINE && bytes[start - 1] != '\n') {
                start--;
            }
            return at + 1 - start >= SHORTEST_LINE && at + 1 - start <= LONGEST_LINE;
        }
        int next = at + LENGTH;
        return escaped.value() == '=' || next < limit && bytes[next] == '=' && isUpperHex(bytes, next + 1, limit);
    }

    private static boolean isUpperHex(byte[] bytes, int at, int limit) {
        return at + 1 < limit && isUpperHex(bytes[at]) && isUpperHex(bytes[at + 1]);
    }

    private static boolean isUpperHex(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'F';
    }
}
