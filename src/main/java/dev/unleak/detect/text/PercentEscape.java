package dev.unleak.detect.text;

/** Bytes in addresses and forms: {@code %2F} (RFC 3986, section 2.1). */
final class PercentEscape implements Escape {
    private static final int LENGTH = 3;

    @Override
    public String name() {
        return "percent";
    }

    @Override
    public char mark() {
        return '%';
    }

    @Override
    public boolean goesOn(byte next) {
        return Character.digit(next, 16) >= 0;
    }

    @Override
    public Escaped read(byte[] bytes, int at, int limit) {
        int value = Escaped.hex(bytes, at + 1, at + LENGTH, limit);
        return value < 0 ? Escaped.NONE : Escaped.octet(LENGTH, value);
    }
}
