package dev.unleak.app;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/** The key under which this installation fingerprints secrets: 32 random bytes in a file that only its owner reads. */
public final class InstallKey {
    private static final int BYTES = 32;

    private InstallKey() {}

    /**
     * Reads the key, or makes it at first use. Two programs that start at once end with the same key.
     *
     * @throws UserError if the file can be neither read nor made, or is not a key
     */
    public static byte[] of(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new UserError(
                        "The fingerprint key " + file
                                + " is damaged; restore it from a backup, or delete it and the database beside it to start anew.");
            }
            return key;
        } catch (IOException e) {
            throw new UserError(
                    "The fingerprint key " + file + " cannot be read or made; check the permissions of its folder.", e);
        }
    }

    /** A key for this run only, where nothing may be kept. */
    public static byte[] ephemeral() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static void create(Path file) throws IOException {
        // The JDK makes temporary files readable by their owner only.
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "fingerprint", ".new");
        try {
            Files.write(fresh, ephemeral());
            // A hard link fails where a rename would overwrite the key that another program has just made.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException alreadyMade) {
            // Another program made the key first.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
