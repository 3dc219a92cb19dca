package dev.unleak.detect.text;

/** One way to write a character by others that begin with a mark. Stateless. */
interface Escape {
    String name();

    /** The byte that each begins with. */
    char mark();

    /** Whether the mark may be an escape when such a byte follows it. */
    boolean goesOn(byte next);

    /** What the mark at {@code at} begins; {@link Escaped#NONE} if no escape. */
    Escaped read(byte[] bytes, int at, int limit);

    /** Whether the escape at {@code at} may hide something from who reads the text as it stands. */
    default boolean hides(Escaped escaped, byte[] bytes, int at, int limit) {
        return Hiding.hides(escaped.value(), bytes, at, at + escaped.length(), limit);
    }
}
