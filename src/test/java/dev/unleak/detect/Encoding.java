package dev.unleak.detect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Ways to encode bytes, each as the JDK or its standard does it. */
enum Encoding {
    BASE64(in -> in.asDigits(Base64.getEncoder().encode(in.bytes()), 6)),
    BASE64_URL(in -> in.asDigits(Base64.getUrlEncoder().withoutPadding().encode(in.bytes()), 6)),
    BASE64_MIME(in -> in.asDigits(Base64.getMimeEncoder().encode(in.bytes()), 6)),
    BASE64_PEM(in -> in.asDigits(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(in.bytes()), 6)),
    HEX(in -> in.asDigits(ascii(HexFormat.of().formatHex(in.bytes())), 4)),
    HEX_UPPER(in -> in.asDigits(ascii(HexFormat.of().withUpperCase().formatHex(in.bytes())), 4)),
    GZIP_IN_BASE64(in -> BASE64.encode(in.asAWhole(Encoding::gzip))),
    ZLIB_IN_BASE64(in -> BASE64_URL.encode(in.asAWhole(Encoding::zlib))),
    ZLIB_IN_HEX(in -> HEX.encode(in.asAWhole(Encoding::zlib))),
    UTF16_IN_BASE64(in -> BASE64.encode(wide(in, StandardCharsets.UTF_16LE))),
    UTF16_BIG_IN_HEX(in -> HEX.encode(wide(in, StandardCharsets.UTF_16BE))),
    UTF32_IN_BASE64(in -> BASE64.encode(wide(in, StandardCharsets.UTF_32LE))),
    UTF32_BIG_IN_BASE64(in -> BASE64.encode(wide(in, StandardCharsets.UTF_32BE))),
    PERCENT(in -> in.byByte(b -> isUnreserved(b) ? text(b) : String.format("%%%02X", b))),
    PERCENT_ALL(in -> in.byByte(b -> String.format("%%%02x", b))),
    UNICODE(in -> in.byByte(b -> String.format("\\u%04x", b))),
    UNICODE_BRACED(in -> in.byByte(b -> String.format("\\u{%X}", b))),
    UNICODE_LONG(in -> in.byByte(b -> String.format("\\U%08X", b))),
    HEX_ESCAPE(in -> in.byByte(b -> String.format("\\x%02x", b))),
    OCTAL(in -> in.byByte(b -> String.format("\\%03o", b))),
    JSON(in -> in.byByte(b -> Names.JSON.getOrDefault((char) b, text(b)))),
    DECIMAL_REFERENCE(in -> in.byByte(b -> "&#" + b + ";")),
    HEX_REFERENCE(in -> in.byByte(b -> String.format("&#x%X;", b))),
    NAMED_REFERENCE(in -> in.byByte(b -> Names.HTML.getOrDefault((char) b, text(b)))),
    QUOTED_PRINTABLE(Encoding::quotedPrintable);

    /** Apart, since an enum's constants are made before its own fields. */
    private static final class Names {
        static final Map<Character, String> JSON =
                Map.of('"', "\\\"", '\\', "\\\\", '/', "\\/", '\n', "\\n", '\r', "\\r", '\t', "\\t");
        static final Map<Character, String> HTML =
                Map.of('"', "&quot;", '&', "&amp;", '<', "&lt;", '>', "&gt;", '\'', "&apos;", '_', "&lowbar;");
    }

    private final UnaryOperator<Encoded> code;

    Encoding(UnaryOperator<Encoded> code) {
        this.code = code;
    }

    Encoded encode(Encoded in) {
        return code.apply(in);
    }

    /** How many decoders it takes to undo it. */
    int layers() {
        return name().contains("_IN_") ? 2 : 1;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zlib(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Encoded wide(Encoded in, Charset charset) {
        return in.byByte(b -> new String(text(b).getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    /** Lines broken at 76 characters, as RFC 2045 demands; breaks of the text stay. */
    private static Encoded quotedPrintable(Encoded in) {
        int[] column = {0};
        return in.byByte(
                b -> {
                    boolean full = column[0] + quoted(b).length() > 75 && b != '\n' && b != '\r';
                    column[0] = full ? 0 : column[0];
                    return full ? "=\r\n" : "";
                },
                b -> {
                    column[0] = b == '\n' ? 0 : column[0] + quoted(b).length();
                    return quoted(b);
                });
    }

    private static String quoted(int b) {
        boolean literal = b == '\n' || b == '\r' || b >= ' ' && b <= '~' && b != '=';
        return literal ? text(b) : String.format(Locale.ROOT, "=%02X", b);
    }

    private static boolean isUnreserved(int b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || "-_.~".indexOf(b) >= 0;
    }

    private static String text(int b) {
        return String.valueOf((char) b);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
