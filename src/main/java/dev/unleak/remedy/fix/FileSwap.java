package dev.unleak.remedy.fix;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces several files, each at once and all or none: every new file is written first, then they are moved over, and
 * moved back if one cannot be.
 */
final class FileSwap {
    /** How a finished file takes its place. */
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    /**
     * @param from what the file must hold now; empty where it must not be there
     * @param to what it is to hold; empty where it is to go
     * @param mode what it is to be allowed to; empty for what it is now, or what new files are
     */
    record Change(String path, Optional<byte[]> from, Optional<byte[]> to, Optional<Set<PosixFilePermission>> mode) {}

    private final ProjectFiles files;
    private final Mover mover;

    FileSwap(ProjectFiles files) {
        this(
                files,
                (from, to) ->
                        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    FileSwap(ProjectFiles files, Mover mover) {
        this.files = files;
        this.mover = mover;
    }

    /**
     * Does all changes, in order.
     *
     * @return the changes that take them back, in the order to do them
     * @throws UserError if a file is not as it must be, or cannot be replaced; then all are as they were
     */
    List<Change> run(List<Change> changes) {
        for (Change change : changes) {
            if (!same(files.read(change.path()), change.from())) {
                throw new UserError(change.path() + " has changed since the preview; make a new one.");
            }
        }
        List<Optional<Path>> fresh = new ArrayList<>();
        List<Change> back = new ArrayList<>();
        try (Staging staging = new Staging()) {
            for (Change change : changes) {
                fresh.add(write(change, staging));
            }
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                Change reverse = new Change(change.path(), change.to(), change.from(), mode(files.path(change.path())));
                place(fresh.get(i), files.path(change.path()));
                back.addFirst(reverse);
            }
            return List.copyOf(back);
        } catch (IOException e) {
            rollBack(back, e);
            throw new UserError(
                    "Nothing was changed, since a file could not be replaced; check the permissions of " + files.root()
                            + ".",
                    e);
        } catch (UserError e) {
            rollBack(back, e);
            throw e;
        }
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent()
                && one.map(bytes -> Arrays.equals(bytes, other.orElseThrow())).orElse(true);
    }

    /** A new file without a mode of its own holds no secret and gets what the person's system gives to new files. */
    private Optional<Path> write(Change change, Staging staging) throws IOException {
        if (change.to().isEmpty()) {
            return Optional.empty();
        }
        Path file = files.path(change.path());
        Path fresh = Files.write(staging.beside(file), change.to().get(), StandardOpenOption.CREATE_NEW);
        Optional<Set<PosixFilePermission>> mode = change.mode().or(() -> mode(file));
        if (mode.isPresent() && isPosix(fresh)) {
            keepOwner(file, fresh);
            Files.setPosixFilePermissions(fresh, mode.get());
        }
        return Optional.of(fresh);
    }

    private static boolean isPosix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }

    private static void keepOwner(Path old, Path fresh) throws IOException {
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            PosixFileAttributes before = Files.readAttributes(old, PosixFileAttributes.class);
            PosixFileAttributes after = Files.readAttributes(fresh, PosixFileAttributes.class);
            if (!before.owner().equals(after.owner())) {
                Files.setOwner(fresh, before.owner());
            }
            if (!before.group().equals(after.group())) {
                Files.setAttribute(fresh, "posix:group", before.group());
            }
        }
    }

    private static Optional<Set<PosixFilePermission>> mode(Path file) {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isPosix(file)
                    ? Optional.of(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UserError(file + " cannot be read; check its permissions.", e);
        }
    }

    private void place(Optional<Path> fresh, Path file) throws IOException {
        if (fresh.isPresent()) {
            mover.move(fresh.get(), file);
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Puts back what can be, even if something cannot. */
    private void rollBack(List<Change> back, Exception cause) {
        List<String> left = new ArrayList<>();
        for (Change change : back) {
            try (Staging staging = new Staging()) {
                place(write(change, staging), files.path(change.path()));
            } catch (IOException | UserError e) {
                cause.addSuppressed(e);
                left.add(change.path());
            }
        }
        if (!left.isEmpty()) {
            throw new UserError(
                    String.join(", ", left) + " could not be put back; take the former content from git, or see the"
                            + " preview for what was changed.",
                    cause);
        }
    }
}
