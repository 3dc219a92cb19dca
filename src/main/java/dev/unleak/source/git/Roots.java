package dev.unleak.source.git;

import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Whatever names an object: refs, heads of worktrees, and reflogs.
 *
 * @param all every root; the same object may have several
 * @param head the commit that is checked out
 */
record Roots(List<Root> all, Optional<ObjectId> head) {
    /**
     * One name.
     *
     * @param where what an object is that only this reaches: HISTORY, NOTE, STASH or REFLOG
     * @param name short name for people, empty for a reflog entry
     * @param pushed whether it tells what another repository has
     */
    record Root(ObjectId id, Where where, String name, boolean pushed) {}

    static Roots of(GitRepository repository) throws IOException {
        Repository jgit = repository.jgit();
        List<Root> roots = new ArrayList<>();
        for (Ref ref : jgit.getRefDatabase().getRefs()) {
            Optional.ofNullable(ref.getObjectId()).ifPresent(id -> of(ref, id).ifPresent(roots::add));
        }
        for (Ref ref : jgit.getRefDatabase().getAdditionalRefs()) {
            // ORIG_HEAD and its like: what git remembers of its last commands.
            Optional.ofNullable(ref.getObjectId()).ifPresent(id -> roots.add(new Root(id, Where.REFLOG, "", false)));
        }
        for (Path gitDir : gitDirs(repository)) {
            detachedHead(gitDir).ifPresent(roots::add);
            reflogs(gitDir.resolve("logs"), roots);
        }
        return new Roots(List.copyOf(roots), Optional.ofNullable(jgit.resolve(Constants.HEAD)));
    }

    private static Optional<Root> of(Ref ref, ObjectId id) {
        String name = ref.getName();
        if (ref.isSymbolic() || name.equals(Constants.HEAD)) {
            return Optional.empty();
        }
        if (name.startsWith("refs/notes/")) {
            return Optional.of(new Root(id, Where.NOTE, shorten(name), false));
        }
        if (name.equals("refs/stash")) {
            return Optional.of(new Root(id, Where.STASH, "stash", false));
        }
        return Optional.of(new Root(id, Where.HISTORY, shorten(name), name.startsWith(Constants.R_REMOTES)));
    }

    private static String shorten(String name) {
        for (String prefix : List.of(Constants.R_HEADS, Constants.R_TAGS, Constants.R_REMOTES, Constants.R_REFS)) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    /** The git folder itself, the common one, and those of all linked worktrees. */
    private static List<Path> gitDirs(GitRepository repository) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(repository.gitDir()));
        if (!repository.commonDir().equals(repository.gitDir())) {
            folders.add(repository.commonDir());
        }
        Path worktrees = repository.commonDir().resolve("worktrees");
        if (Files.isDirectory(worktrees)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(worktrees)) {
                stream.forEach(folder -> {
                    if (!folder.equals(repository.gitDir())) {
                        folders.add(folder);
                    }
                });
            }
        }
        return folders;
    }

    /** A HEAD that names a commit instead of a branch. */
    private static Optional<Root> detachedHead(Path gitDir) throws IOException {
        Path head = gitDir.resolve(Constants.HEAD);
        if (!Files.isRegularFile(head) || Files.size(head) > 1000) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(head), StandardCharsets.ISO_8859_1).strip();
        return ObjectId.isId(text)
                ? Optional.of(new Root(ObjectId.fromString(text), Where.HISTORY, Constants.HEAD, false))
                : Optional.empty();
    }

    /** A reflog line begins with the old and the new id; logs of deleted refs count too. */
    private static void reflogs(Path logs, List<Root> roots) throws IOException {
        if (!Files.isDirectory(logs)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(logs)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Where where = file.endsWith(Path.of("logs", "refs", "stash")) ? Where.STASH : Where.REFLOG;
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                lines.filter(line -> line.length() > 81)
                        .flatMap(line -> Stream.of(line.substring(0, 40), line.substring(41, 81)))
                        .filter(ObjectId::isId)
                        .distinct()
                        .map(ObjectId::fromString)
                        .filter(id -> !id.equals(ObjectId.zeroId()))
                        .forEach(id -> roots.add(new Root(id, where, "", false)));
            }
        }
    }
}
