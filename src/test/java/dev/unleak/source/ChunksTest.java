package dev.unleak.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private static final long HOLE = (1L << 31) + 12_345;

    @Test
    void passOverAHoleOfMoreBytesThanANumberCounts() throws IOException {
        InputStream file = new SequenceInputStream(new Hole(HOLE), text("key=1\nnext line"));

        List<Fragment> fragments = new ArrayList<>();
        long read = Chunks.cut(file, new Origin.File("disk.img"), fragments::add, new CancelToken());

        assertThat(read).isEqualTo(HOLE + 15);
        Fragment last = fragments.getLast();
        assertThat(last.start().offset() + last.length()).isEqualTo(read);
        assertThat(last.start().line()).isEqualTo(1);
        assertThat(last.start().column()).isBetween(1, Integer.MAX_VALUE - last.length());
        assertThat(new String(last.bytes(), 0, last.length(), StandardCharsets.US_ASCII))
                .endsWith("key=1\nnext line");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As many NULs as asked for, as a sparse file reads. */
    private static final class Hole extends InputStream {
        private long left;

        Hole(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
