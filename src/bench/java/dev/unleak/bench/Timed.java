package dev.unleak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of a program took.
 *
 * @param seconds from start to end
 * @param peakMegabytes most resident memory, where the system tells it (proc(5) of Linux)
 */
record Timed(double seconds, OptionalLong peakMegabytes) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_MILLIS = 10;

    /**
     * @param scratch holds the data folder, so that no run touches the user's own, and takes what the program prints
     */
    static Timed run(List<String> command, Path scratch) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("output").toFile());
        builder.environment().put("UNLEAK_HOME", scratch.resolve("home").toString());
        long start = System.nanoTime();
        Process process = builder.start();
        OptionalLong peak = OptionalLong.empty();
        do {
            OptionalLong now = peak(process.pid());
            peak = now.isPresent() ? now : peak;
        } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        return new Timed((System.nanoTime() - start) / 1e9, peak);
    }

    static Timed median(List<Timed> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Timed::seconds))
                .toList()
                .get(all.size() / 2);
    }

    private static OptionalLong peak(long pid) {
        try {
            Matcher line = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) / 1024) : OptionalLong.empty();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }
}
