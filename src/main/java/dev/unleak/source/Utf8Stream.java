package dev.unleak.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in another encoding, read as UTF-8. Not safe for use by several threads. */
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] ready = new byte[0];
    private int next;
    private int held;

    Utf8Stream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, bytes, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (next == ready.length) {
            int count = reader.read(chars, held, chars.length - held);
            if (count < 0 && held == 0) {
                return false;
            }
            int end = held + Math.max(0, count);
            // Half of a surrogate pair waits for the other half.
            held = count >= 0 && end > 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
            ready = new String(chars, 0, end - held).getBytes(StandardCharsets.UTF_8);
            next = 0;
            if (held == 1) {
                chars[0] = chars[end - 1];
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
