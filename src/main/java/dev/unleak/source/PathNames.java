package dev.unleak.source;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Shows file names without loss. A name is bytes to Linux and git. What is not UTF-8 is shown as {@code \xFF}, and so
 * is a backslash that would read as one; {@link #resolve} finds the very file again.
 */
public final class PathNames {
    private static final char UNREADABLE = '\uFFFD';

    private PathNames() {}

    /** A path as git or the system holds it. */
    public static String of(byte[] path) {
        return of(path, 0, path.length);
    }

    public static String of(byte[] path, int from, int to) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(path, from, to - from))
                    .toString();
            return looksEscaped(text) ? text.replace("\\", "\\x5C") : text;
        } catch (CharacterCodingException notUtf8) {
            return escaped(path, from, to);
        }
    }

    /** The path of a file below a root, '/' between names. */
    public static String relative(Path root, Path file) {
        Path relative = root.relativize(file);
        String text = relative.toString();
        if (text.indexOf(UNREADABLE) < 0) {
            String slashed = text.replace(file.getFileSystem().getSeparator(), "/");
            return looksEscaped(slashed) ? slashed.replace("\\", "\\x5C") : slashed;
        }
        // The URI of a file holds the bytes of its name even where its text cannot.
        return of(bytesOf(file.toUri().getRawPath().substring(rootUri(root).length())));
    }

    /** The file that {@link #relative} named. */
    public static Path resolve(Path root, String name) {
        if (isAscii(name) && !looksEscaped(name)) {
            return root.resolve(name);
        }
        StringBuilder uri = new StringBuilder(rootUri(root));
        for (byte b : unescaped(name)) {
            if (b == '/' || Character.isLetterOrDigit(b)) {
                uri.append((char) b);
            } else {
                uri.append('%').append(hex(b));
            }
        }
        return Path.of(URI.create(root.toUri().getScheme() + "://" + uri));
    }

    private static String rootUri(Path root) {
        String path = root.toUri().getRawPath();
        return path.endsWith("/") ? path : path + "/";
    }

    private static boolean looksEscaped(String text) {
        for (int i = text.indexOf("\\x"); i >= 0; i = text.indexOf("\\x", i + 1)) {
            if (isEscape(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscape(String text, int at) {
        return at + 3 < text.length()
                && text.charAt(at) == '\\'
                && text.charAt(at + 1) == 'x'
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && Character.digit(text.charAt(at + 3), 16) >= 0;
    }

    private static String escaped(byte[] path, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; ) {
            int length = Utf8.lengthAt(path, i, to);
            if (length == 0 || path[i] == '\\') {
                shown.append("\\x").append(hex(path[i++]));
            } else {
                shown.append(new String(path, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return shown.toString();
    }

    private static byte[] unescaped(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); ) {
            if (isEscape(name, i)) {
                bytes.write(Integer.parseInt(name, i + 2, i + 4, 16));
                i += 4;
            } else {
                int point = name.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytesOf(String rawUriPath) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < rawUriPath.length(); i++) {
            if (rawUriPath.charAt(i) == '%') {
                bytes.write(Integer.parseInt(rawUriPath, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(rawUriPath.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String hex(byte b) {
        return String.format(Locale.ROOT, "%02X", b & 0xff);
    }
}
