package dev.unleak.source.git;

import dev.unleak.model.UserError;
import dev.unleak.source.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository opened for reading, bare or not, or a linked worktree of one. Its own configuration decides nothing but
 * formats.
 *
 * @param gitDir the folder with this worktree's HEAD and index
 * @param commonDir the folder with objects and refs; the same except in a linked worktree
 * @param bare whether the root is itself the git folder
 * @param packs for reading them past JGit
 */
public record GitRepository(Path root, Path gitDir, Path commonDir, boolean bare, Repository jgit, Packs packs)
        implements AutoCloseable {

    static {
        QuietGit.install();
    }

    /**
     * The repository whose top is this folder; empty if it is none.
     *
     * @throws UserError if it is one that cannot be read
     */
    public static Optional<GitRepository> at(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Path dotGit = root.resolve(".git");
        try {
            if (Files.isDirectory(dotGit)) {
                return Optional.of(open(root, dotGit, false));
            }
            if (Files.isRegularFile(dotGit)) {
                return Optional.of(open(root, linked(dotGit), false));
            }
            return isGitFolder(root) ? Optional.of(open(root, root, true)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(root, e);
        }
    }

    /** A repository above the folder, of which the folder is only a part. */
    public static Optional<Path> above(Path folder) {
        for (Path up = folder.toAbsolutePath().normalize().getParent(); up != null; up = up.getParent()) {
            if (isGitFolder(up.resolve(".git"))) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    static UserError damaged(Path root, Exception cause) {
        return new UserError(
                "The repository " + root + " is damaged and cannot be read (" + cause.getMessage()
                        + "); see what `git fsck` says, or scan only its files with --no-history.",
                cause);
    }

    private static GitRepository open(Path root, Path gitDir, boolean bare) throws IOException {
        Path commonDir = commonDir(gitDir);
        if (!Files.isRegularFile(gitDir.resolve("HEAD")) || !Files.isDirectory(commonDir.resolve("objects"))) {
            throw new IOException("it has no HEAD or no objects");
        }
        Repository jgit = new FileRepositoryBuilder()
                .setGitDir(gitDir.toFile())
                .setGitCommonDir(commonDir.toFile())
                .setMustExist(true)
                .build();
        try {
            refuseOtherHashes(root, jgit.getConfig());
            return new GitRepository(root, gitDir, commonDir, bare, jgit, new Packs(commonDir.resolve("objects")));
        } catch (RuntimeException e) {
            jgit.close();
            throw e;
        }
    }

    private static void refuseOtherHashes(Path root, Config config) {
        String format = config.getString("extensions", null, "objectFormat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            throw new UserError("The repository " + root + " names its objects by " + format
                    + ", which Unleak cannot read yet; scan only its files with --no-history.");
        }
    }

    /** A file named .git leads to the git folder: "gitdir: PATH", see gitrepository-layout(5). */
    private static Path linked(Path file) throws IOException {
        String mark = "gitdir:";
        String text = firstLine(file);
        if (!text.startsWith(mark)) {
            throw new IOException("its .git file does not name a folder");
        }
        return file.resolveSibling(text.substring(mark.length()).strip()).normalize();
    }

    private static Path commonDir(Path gitDir) throws IOException {
        Path file = gitDir.resolve("commondir");
        return Files.isRegularFile(file) ? gitDir.resolve(firstLine(file)).normalize() : gitDir;
    }

    private static String firstLine(Path file) throws IOException {
        if (Files.size(file) > 8192) {
            throw new IOException(file.getFileName() + " is not a path");
        }
        try {
            return Path.of(Files.readString(file).lines().findFirst().orElse("").strip())
                    .toString();
        } catch (InvalidPathException e) {
            throw new IOException(file.getFileName() + " is not a path", e);
        }
    }

    private static boolean isGitFolder(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    public Path objects() {
        return commonDir.resolve("objects");
    }

    /** A part of the repository as people name it: relative to the root where it lies below. */
    String name(Path part) {
        return part.startsWith(root) ? PathNames.relative(root, part) : part.toString();
    }

    @Override
    public void close() {
        packs.close();
        jgit.close();
    }
}
