package dev.unleak.source;

import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Knows the parts of a git folder that are not to be read as files; see gitrepository-layout(5). */
final class GitFolders {
    private GitFolders() {}

    static boolean isGitFolder(Path folder) {
        return Files.exists(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    /**
     * What to say of a folder that holds git's or Git LFS's object store; empty for any other folder. An empty sentence
     * means that another source reads it.
     *
     * @param own the git folder whose objects are read by another source
     */
    static Optional<NotSearched> notAsFiles(Path folder, String name, Optional<Path> own) {
        Path parent = folder.getParent();
        String last = String.valueOf(folder.getFileName());
        if (parent == null || !(last.equals("objects") || last.equals("lfs")) || !isGitFolder(parent)) {
            return Optional.empty();
        }
        if (last.equals("lfs")) {
            return Optional.of(new NotSearched(
                    name,
                    Why.EXCLUDED,
                    0,
                    "Git LFS keeps file versions here; only the checked-out ones are searched."));
        }
        return Optional.of(new NotSearched(
                name,
                Why.EXCLUDED,
                0,
                own.filter(parent::equals).isPresent()
                        ? ""
                        : "It is the history of another repository; audit that one to search it."));
    }
}
