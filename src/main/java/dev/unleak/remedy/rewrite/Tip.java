package dev.unleak.remedy.rewrite;

import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;

/**
 * What a history rewrite starts from: a ref with the object that it names.
 *
 * @param name in full; {@code refs/stash@{1}} and so on for what the stash keeps below its top
 */
record Tip(String name, ObjectId id) {
    private static final int ID = Constants.OBJECT_ID_STRING_LENGTH;

    /** All refs but symbolic ones, a HEAD that names a commit, and every stash; sorted by name. */
    static List<Tip> of(GitRepository repository) throws IOException {
        List<Tip> tips = new ArrayList<>();
        for (Ref ref : repository.jgit().getRefDatabase().getRefs()) {
            if (!ref.isSymbolic()) {
                Optional.ofNullable(ref.getObjectId()).ifPresent(id -> tips.add(new Tip(ref.getName(), id.copy())));
            }
        }
        List<String> stash = stashLog(repository);
        for (int i = 1; i < stash.size(); i++) {
            String line = stash.get(stash.size() - 1 - i);
            tips.add(new Tip(
                    Constants.R_STASH + "@{" + i + "}", ObjectId.fromString(line.substring(ID + 1, 2 * ID + 1))));
        }
        return tips.stream().sorted(java.util.Comparator.comparing(Tip::name)).toList();
    }

    /** The reflog of the stash, oldest first; it is what keeps all stashes but the top one. */
    static List<String> stashLog(GitRepository repository) throws IOException {
        Path log = repository.commonDir().resolve("logs").resolve(Constants.R_STASH);
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.length() > 2 * ID && ObjectId.isId(line.substring(ID + 1, 2 * ID + 1)))
                .toList();
    }

    boolean isRef() {
        return !name.contains("@{");
    }
}
