package dev.unleak.remedy.fix;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Files below a root, with no link followed anywhere on the way: what a project brings must not lead out of it. */
record ProjectFiles(Path root) {
    /** A fix shows what it does, and nobody reads more than that. */
    static final int MOST_BYTES = 1 << 20;

    /** @param root the audited folder, or a file, whose folder it then is */
    static ProjectFiles at(Path root) {
        try {
            Path real = root.toRealPath();
            Path folder = Files.isDirectory(real) ? real : real.getParent();
            return new ProjectFiles(folder == null ? real : folder);
        } catch (IOException e) {
            throw new UserError("There is nothing at " + root + "; check how it is written.", e);
        }
    }

    /** @throws UserError if the path leads through a link, out of the root, or to something that is no plain file */
    Path path(String name) {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new UserError(name + " lies outside of " + root + ", so it is left alone.");
        }
        Path step = root;
        for (Path part : root.relativize(file)) {
            step = step.resolve(part);
            if (Files.isSymbolicLink(step)) {
                throw new UserError(name + " is or lies in a link, which is not followed; edit it by hand.");
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UserError(name + " is no plain file, so it is left alone.");
        }
        return file;
    }

    /** Empty where there is no such file. */
    Optional<byte[]> read(String name) {
        Path file = path(name);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UserError(name + " is larger than 1 MiB; edit it by hand.");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UserError(name + " cannot be read; check its permissions.", e);
        }
    }
}
