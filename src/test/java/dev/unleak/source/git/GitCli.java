package dev.unleak.source.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes repositories for tests with the installed git, cut off from the machine's and the user's configuration. */
public final class GitCli {
    private final Path root;
    private final Path configuration;
    private int day = 1;

    private GitCli(Path root) {
        this.root = root;
        this.configuration = root.resolveSibling(root.getFileName() + ".gitconfig");
    }

    /** Makes an empty repository with the branch main. */
    public static GitCli init(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GitCli git = new GitCli(root);
        git.run("init", "-q", "-b", "main");
        return git;
    }

    /** One that is there already. */
    public static GitCli at(Path root) {
        return new GitCli(root);
    }

    public Path root() {
        return root;
    }

    public GitCli write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public String add(String path, String text) {
        write(path, text);
        run("add", "-A");
        return run("rev-parse", ":" + path);
    }

    /** Commits all changes, a day after the last commit; returns the commit's id. */
    public String commit(String message) {
        run("add", "-A");
        run("commit", "-q", "--allow-empty", "-m", message);
        return run("rev-parse", "HEAD");
    }

    /** Runs git and returns what it printed, stripped. */
    public String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        String date = "2026-01-%02dT12:00:00Z".formatted(day);
        if (List.of("commit", "merge", "stash", "tag", "notes", "cherry-pick").contains(arguments[0])) {
            day++;
        }
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", configuration.toString(),
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ada",
                        "GIT_AUTHOR_EMAIL", "ada@example.org",
                        "GIT_COMMITTER_NAME", "Ada",
                        "GIT_COMMITTER_EMAIL", "ada@example.org",
                        "GIT_AUTHOR_DATE", date,
                        "GIT_COMMITTER_DATE", date));
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + printed);
            }
            return printed.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
