package dev.unleak.remedy.hook;

import dev.unleak.model.CancelToken;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Runs one program with a small environment, in which none of git's own variables lead it elsewhere. */
final class Command {
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int MOST_OUTPUT = 64 << 10;

    /** What git, a shell and Java need to start. */
    private static final Set<String> KEPT = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "TMPDIR",
            "TEMP",
            "TMP",
            "JAVA_HOME",
            "UNLEAK_HOME",
            "UNLEAK_JAVA",
            "UNLEAK_OPTS",
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "SYSTEMROOT",
            "SystemRoot",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA");

    private Command() {}

    record Result(int status, String output) {}

    /**
     * Runs it without the user's and the system's configuration of git.
     *
     * @param scratch a folder of ours to run in, which also takes what the program says
     * @throws IOException if the program cannot be started or does not end within a minute
     */
    static Result isolated(List<String> command, Path scratch, CancelToken cancel) throws IOException {
        String empty = empty(scratch).toString();
        return run(command, scratch, Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", empty), cancel);
    }

    /** Runs it with git configured as it is for this user. */
    static Result configured(List<String> command, Path scratch) throws IOException {
        return run(command, scratch, Map.of(), new CancelToken());
    }

    private static Result run(List<String> command, Path scratch, Map<String, String> more, CancelToken cancel)
            throws IOException {
        Path output = scratch.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(empty(scratch)))
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.putAll(more);
        Process process = builder.start();
        try {
            waitFor(process, command, cancel);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try (InputStream said = Files.newInputStream(output)) {
            return new Result(process.exitValue(), new String(said.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
        }
    }

    private static void waitFor(Process process, List<String> command, CancelToken cancel) throws IOException {
        long end = System.nanoTime() + MOST.toNanos();
        try {
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                cancel.check();
                if (System.nanoTime() > end) {
                    throw new IOException(command.getFirst() + " did not end within a minute");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("Stopped on request.").initCause(e);
        }
    }

    private static File empty(Path folder) throws IOException {
        Path empty = folder.resolve("empty");
        if (Files.notExists(empty)) {
            Files.createFile(empty);
        }
        return empty.toFile();
    }
}
