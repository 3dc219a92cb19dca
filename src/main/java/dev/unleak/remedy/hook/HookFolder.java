package dev.unleak.remedy.hook;

import dev.unleak.model.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The folder that git takes a repository's hooks from: {@code core.hooksPath}, else {@code hooks} in the git folder
 * that all worktrees share (githooks(5)).
 */
final class HookFolder {
    private HookFolder() {}

    /**
     * @param inside the repository's folder or any folder in its working tree
     * @throws UserError if that is no repository, or its hooks lie outside of it, where they would be everybody's
     */
    static Path of(Path inside) throws IOException {
        Path start = inside.toAbsolutePath().normalize();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (Files.isDirectory(start)) {
            builder.findGitDir(start.toFile());
        }
        if (builder.getGitDir() == null) {
            throw new UserError(inside + " is not in a git repository, so it has no hooks; give the folder of one.");
        }
        try (Repository repository = builder.build()) {
            return within(repository, configured(repository));
        }
    }

    private static Path configured(Repository repository) throws IOException {
        String path = hooksPath(repository);
        if (path.isEmpty()) {
            return repository.getCommonDirectory().toPath().resolve("hooks");
        }
        if (path.startsWith("~/")) {
            return Path.of(System.getProperty("user.home"), path.substring(2));
        }
        File base = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        return base.toPath().resolve(path);
    }

    /** Git is asked, since it alone knows all the files that its configuration is spread over; empty if not set. */
    private static String hooksPath(Repository repository) throws IOException {
        Optional<Path> git = Launcher.onPath("git");
        if (git.isEmpty()) {
            return Objects.requireNonNullElse(
                    repository.getConfig().getString("core", null, ConfigConstants.CONFIG_KEY_HOOKS_PATH), "");
        }
        File folder = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        Path scratch = Scratch.make("hook");
        try {
            List<String> question = List.of(
                    git.get().toString(), "-C", folder.toString(), "config", "--path", "--get", "core.hooksPath");
            Command.Result answer = Command.configured(question, scratch);
            return switch (answer.status()) {
                case 0 -> answer.output().strip();
                // Git's word for a name that is not set.
                case 1 -> "";
                default ->
                    throw new UserError("Git cannot tell where it takes the hooks of " + folder + " from: "
                            + answer.output().strip());
            };
        } finally {
            Scratch.delete(scratch);
        }
    }

    /** Refuses a folder that a link or the configuration leads out of the repository. */
    private static Path within(Repository repository, Path hooks) throws IOException {
        Path common = repository.getCommonDirectory().toPath().toRealPath();
        Optional<Path> tree = repository.isBare()
                ? Optional.empty()
                : Optional.of(repository.getWorkTree().toPath().toRealPath());
        Path real = real(hooks.toAbsolutePath().normalize());
        if (real.startsWith(common) || tree.filter(real::startsWith).isPresent()) {
            return real;
        }
        throw new UserError("Git takes this repository's hooks from " + real
                + ", which other repositories may share; set core.hooksPath to a folder in the repository first.");
    }

    /** The real path of a folder that may not be there yet. */
    private static Path real(Path folder) throws IOException {
        if (Files.exists(folder) || folder.getParent() == null) {
            return folder.toRealPath();
        }
        return real(Objects.requireNonNull(folder.getParent())).resolve(Objects.requireNonNull(folder.getFileName()));
    }
}
