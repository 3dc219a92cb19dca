package dev.unleak.remedy.fix;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where new files wait until they take their places: in a folder beside each place, since only within a file system can
 * a move be atomic. They may hold a secret, and stay if the program is killed: so nobody but the owner may enter the
 * folder, and git ignores all of it by the folder's own rule, whatever the project's rules say.
 */
final class Staging implements AutoCloseable {
    private static final String PREFIX = ".unleak-";
    private static final String RULES = ".gitignore";

    private final Map<Path, Path> folders = new LinkedHashMap<>();
    private int count;

    /**
     * A path for a new file, which is not made.
     *
     * @param place absolute
     */
    Path beside(Path place) throws IOException {
        Path parent = place.getParent();
        Path folder = folders.get(parent);
        if (folder == null) {
            folder = Files.createTempDirectory(parent, PREFIX);
            folders.put(parent, folder);
            Files.writeString(folder.resolve(RULES), "*\n");
        }
        return folder.resolve(count++ + ".new");
    }

    /** Deletes the folders and what did not leave them. */
    @Override
    public void close() {
        for (Path folder : folders.values()) {
            try (Stream<Path> left = Files.list(folder)) {
                // The rules go last: what cannot be deleted stays ignored.
                for (Path file : left.filter(each -> !each.endsWith(RULES)).toList()) {
                    Files.delete(file);
                }
                Files.deleteIfExists(folder.resolve(RULES));
                Files.delete(folder);
            } catch (IOException e) {
                throw new UserError(folder + " was left behind and may hold a secret; delete it.", e);
            }
        }
    }
}
