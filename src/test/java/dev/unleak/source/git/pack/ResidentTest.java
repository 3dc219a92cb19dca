package dev.unleak.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResidentTest {
    private static final int SIZE = 80 << 20;
    private static final int PAGE = 4096;

    @TempDir
    Path temp;

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWasReadLeavesTheProcessAndCanBeReadAgain() throws IOException {
        byte[] bytes = new byte[SIZE];
        Arrays.fill(bytes, (byte) 7);
        Path file = Files.write(temp.resolve("file"), bytes);
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, SIZE, arena);
            assertThat(sum(mapped)).isEqualTo(7L * SIZE / PAGE);
            long before = mappedKilobytes();

            new Resident(mapped).add(SIZE);

            assertThat(mappedKilobytes()).isLessThan(before - SIZE / 1024 / 2);
            assertThat(sum(mapped)).isEqualTo(7L * SIZE / PAGE);
        }
    }

    private static long sum(MemorySegment mapped) {
        long sum = 0;
        for (long at = 0; at < SIZE; at += PAGE) {
            sum += mapped.get(ValueLayout.JAVA_BYTE, at);
        }
        return sum;
    }

    /** Of files, and of those in memory: proc(5). */
    private static long mappedKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("RssFile:") || line.startsWith("RssShmem:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
