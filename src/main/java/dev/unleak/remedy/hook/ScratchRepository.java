package dev.unleak.remedy.hook;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A repository with one hook in a temporary folder, and an empty one beside it to push to. Deleted on {@link #close}.
 */
final class ScratchRepository implements AutoCloseable {
    private static final String REMOTE = "scratch";

    private final Path folder;
    private final Path git;
    private final Path hooks;
    private final CancelToken cancel;

    private ScratchRepository(Path folder, Path git, CancelToken cancel) {
        this.folder = folder;
        this.git = git;
        this.hooks = folder.resolve("hooks");
        this.cancel = cancel;
    }

    static ScratchRepository make(Path git, String script, HookType type, CancelToken cancel) throws IOException {
        ScratchRepository scratch = new ScratchRepository(Scratch.make("hook"), git, cancel);
        try {
            scratch.prepare(script, type);
            return scratch;
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private void prepare(String script, HookType type) throws IOException {
        Path hook = Files.createDirectories(hooks).resolve(type.id());
        Files.writeString(hook, script);
        if (!hook.toFile().setExecutable(true)) {
            throw new IOException(hook + " cannot be made executable");
        }
        must("init", "--quiet", "--template=", tree().toString());
        must(
                "init",
                "--quiet",
                "--template=",
                "--bare",
                folder.resolve("remote").toString());
        must("-C", tree().toString(), "remote", "add", REMOTE, "../remote");
    }

    void stage(String name, String text) throws IOException {
        Files.writeString(tree().resolve(name), text);
        must("-C", tree().toString(), "add", name);
    }

    /** What git said when it refused; empty if it committed. */
    Optional<String> commit() throws IOException {
        return refusal("commit", "--quiet", "-m", "Trial");
    }

    void commitUnchecked() throws IOException {
        must("-C", tree().toString(), "commit", "--quiet", "--no-verify", "-m", "Trial");
    }

    /** What git said when it refused; empty if it pushed. */
    Optional<String> push() throws IOException {
        return refusal("push", "--quiet", REMOTE, "HEAD:refs/heads/trial");
    }

    private Optional<String> refusal(String... command) throws IOException {
        Command.Result result = run(Stream.concat(Stream.of("-C", tree().toString()), Stream.of(command))
                .toList());
        return result.status() == 0 ? Optional.empty() : Optional.of(result.output());
    }

    private void must(String... command) throws IOException {
        Command.Result result = run(List.of(command));
        if (result.status() != 0) {
            throw new IOException(
                    "git " + command[0] + " failed: " + result.output().strip());
        }
    }

    private Command.Result run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(git.toString()));
        for (String setting : List.of(
                "core.hooksPath=" + hooks,
                "core.fsmonitor=false",
                "commit.gpgSign=false",
                "push.gpgSign=false",
                "gc.auto=0",
                "maintenance.auto=false",
                "init.defaultBranch=trial",
                "user.name=Unleak",
                "user.email=unleak@localhost")) {
            Collections.addAll(command, "-c", setting);
        }
        command.addAll(arguments);
        return Command.isolated(command, folder, cancel);
    }

    private Path tree() {
        return folder.resolve("worktree");
    }

    @Override
    public void close() {
        Scratch.delete(folder);
    }
}
