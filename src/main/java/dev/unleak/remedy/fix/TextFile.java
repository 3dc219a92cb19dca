package dev.unleak.remedy.fix;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A file as text, in a way that gives back every byte that is not edited.
 *
 * @param mark the byte order mark; empty where there is none
 * @param charset what a mark or the bytes tell; ISO 8859-1 where they are no UTF-8, since that keeps every byte and
 *     what a look-up is made of is ASCII
 */
record TextFile(List<Byte> mark, Charset charset, String text) {
    private record Mark(String hex, Charset charset) {}

    /** The longer ones first: the mark of UTF-32 begins with that of UTF-16. */
    private static final List<Mark> MARKS = List.of(
            new Mark("fffe0000", StandardCharsets.UTF_32LE),
            new Mark("0000feff", StandardCharsets.UTF_32BE),
            new Mark("efbbbf", StandardCharsets.UTF_8),
            new Mark("fffe", StandardCharsets.UTF_16LE),
            new Mark("feff", StandardCharsets.UTF_16BE));

    static TextFile of(byte[] bytes) {
        for (Mark mark : MARKS) {
            byte[] head = HexFormat.of().parseHex(mark.hex());
            if (bytes.length >= head.length && Arrays.equals(head, Arrays.copyOf(bytes, head.length))) {
                return new TextFile(
                        boxed(head),
                        mark.charset(),
                        new String(bytes, head.length, bytes.length - head.length, mark.charset()));
            }
        }
        Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new TextFile(List.of(), charset, new String(bytes, charset));
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The same file with another text, as bytes. */
    byte[] bytes(String other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mark.forEach(out::write);
        out.writeBytes(other.getBytes(charset));
        return out.toByteArray();
    }

    byte[] bytes() {
        return bytes(text);
    }

    /** Where in the text a byte of the file lies. */
    int at(long offset) {
        byte[] all = bytes();
        int from = Math.min(mark.size(), (int) offset);
        return new String(all, from, (int) offset - from, charset).length();
    }

    /** Whether each character takes two bytes or more, which without a mark nothing here tells. */
    boolean isWideWithoutMark() {
        return mark.isEmpty() && text.indexOf('\0') >= 0;
    }

    /** What lines end with; the first one counts. */
    String lineEnd() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The text with one more line behind the last. */
    String withLine(String line) {
        boolean open = !text.isEmpty() && !text.endsWith("\n");
        return text + (open ? lineEnd() : "") + line + lineEnd();
    }
}
