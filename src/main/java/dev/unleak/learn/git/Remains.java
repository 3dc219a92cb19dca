package dev.unleak.learn.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What still holds a value in a repository, and what a name given by a person stands for. Reads objects only; a
 * learner's sandbox is small, so every tree is read in full.
 */
public final class Remains implements AutoCloseable {
    private static final String STASH = "refs/stash";
    private static final String NOTES = "refs/notes/";

    private final Repository repository;
    private final RevWalk walk;
    private final byte[] value;
    private final Map<ObjectId, Boolean> blobs = new HashMap<>();

    private Remains(Repository repository, byte[] value) {
        this.repository = repository;
        this.walk = new RevWalk(repository);
        this.value = value.clone();
    }

    public static Remains of(Path folder, byte[] value) throws IOException {
        return new Remains(
                new FileRepositoryBuilder()
                        .setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
                        .setWorkTree(folder.toFile())
                        .setMustExist(true)
                        .build(),
                value);
    }

    public enum Kind {
        /** A commit in the history of what is checked out. */
        COMMIT,
        BRANCH,
        REMOTE_BRANCH,
        TAG,
        NOTE,
        STASH,
        /** A commit that only a reflog still names. */
        REFLOG
    }

    /**
     * One place that keeps the value alive.
     *
     * @param name as git prints it
     * @param commits any of these, given by id or revision, names this place; empty where only {@code name} does
     */
    public record Place(Kind kind, String name, Set<ObjectId> commits) {}

    /** Every place, the history of HEAD first. */
    public List<Place> places() throws IOException {
        List<Place> places = new ArrayList<>();
        Set<ObjectId> seen = new LinkedHashSet<>();
        Set<ObjectId> history = holding(reachable(List.of(head())));
        seen.addAll(reachable(List.of(head())));
        if (!history.isEmpty()) {
            places.add(new Place(Kind.COMMIT, "history of " + repository.getBranch(), history));
        }
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            place(ref).ifPresent(places::add);
            if (!ref.getName().equals(STASH) && peel(ref) instanceof RevCommit commit) {
                seen.addAll(reachable(List.of(commit)));
            }
        }
        int stash = 0;
        for (ReflogEntry entry : log(STASH)) {
            Set<ObjectId> held = holding(stashed(entry.getNewId()));
            if (!held.isEmpty()) {
                places.add(new Place(Kind.STASH, "stash@{" + stash + "}", held));
            }
            seen.addAll(reachable(List.of(walk.parseCommit(entry.getNewId()))));
            stash++;
        }
        Set<ObjectId> forgotten = holding(logged());
        forgotten.removeAll(seen);
        for (ObjectId commit : forgotten) {
            places.add(new Place(
                    Kind.REFLOG, "reflog entry " + commit.abbreviate(7).name(), Set.of(commit)));
        }
        return List.copyOf(places);
    }

    /** The commit that a revision names; empty if git knows no such thing. */
    public Optional<ObjectId> resolve(String revision) {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
                    .map(ObjectId::copy);
        } catch (IOException | RuntimeException e) {
            // JGit answers a revision that cannot be parsed with many kinds of exception; all mean the same here.
            return Optional.empty();
        }
    }

    /** Whether the files of a commit hold the value. */
    public boolean holds(ObjectId commit) throws IOException {
        return treeHolds(walk.parseCommit(commit));
    }

    /** Whether the commit or one before it holds the value. */
    public boolean reaches(ObjectId commit) throws IOException {
        return !holding(reachable(List.of(walk.parseCommit(commit)))).isEmpty();
    }

    private Optional<Place> place(Ref ref) throws IOException {
        String name = ref.getName();
        if (name.startsWith(NOTES)) {
            return note(ref);
        }
        if (!(peel(ref) instanceof RevCommit commit) || !treeHolds(commit)) {
            return Optional.empty();
        }
        String brief = Repository.shortenRefName(name);
        if (name.startsWith(Constants.R_TAGS)) {
            return Optional.of(new Place(Kind.TAG, brief, Set.of()));
        }
        boolean current = name.equals(repository.getFullBranch());
        if (name.startsWith(Constants.R_HEADS) && !current) {
            return Optional.of(new Place(Kind.BRANCH, brief, Set.of()));
        }
        return name.startsWith(Constants.R_REMOTES)
                ? Optional.of(new Place(Kind.REMOTE_BRANCH, brief, Set.of()))
                : Optional.empty();
    }

    /** Notes are files of a commit of their own, each named after the object that it is about. */
    private Optional<Place> note(Ref ref) throws IOException {
        if (peel(ref) instanceof RevCommit commit) {
            try (TreeWalk files = tree(commit)) {
                while (files.next()) {
                    String path = files.getPathString().replace("/", "");
                    if (blobHolds(files.getObjectId(0)) && ObjectId.isId(path)) {
                        ObjectId about = ObjectId.fromString(path);
                        return Optional.of(new Place(
                                Kind.NOTE, "note on " + about.abbreviate(7).name(), Set.of(about, commit.copy())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private RevObject peel(Ref ref) throws IOException {
        return walk.peel(walk.parseAny(ref.getObjectId()));
    }

    private RevCommit head() throws IOException {
        return walk.parseCommit(repository.resolve(Constants.HEAD));
    }

    private List<ReflogEntry> log(String ref) throws IOException {
        var reader = repository.getRefDatabase().getReflogReader(ref);
        return reader == null ? List.of() : reader.getReverseEntries();
    }

    private Set<ObjectId> logged() throws IOException {
        Set<ObjectId> logged = new LinkedHashSet<>();
        List<String> refs = new ArrayList<>(List.of(Constants.HEAD));
        repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).forEach(ref -> refs.add(ref.getName()));
        for (String ref : refs) {
            for (ReflogEntry entry : log(ref)) {
                if (!entry.getNewId().equals(ObjectId.zeroId())) {
                    logged.add(entry.getNewId());
                }
            }
        }
        return logged;
    }

    /** A stash and its extra parents, index and untracked files, but not the commit that it was made on. */
    private Set<ObjectId> stashed(ObjectId stash) throws IOException {
        RevCommit commit = walk.parseCommit(stash);
        Set<ObjectId> parts = new LinkedHashSet<>(List.of(commit.copy()));
        for (int i = 1; i < commit.getParentCount(); i++) {
            parts.add(commit.getParent(i).copy());
        }
        return parts;
    }

    private Set<ObjectId> reachable(List<RevCommit> from) throws IOException {
        Set<ObjectId> reachable = new LinkedHashSet<>();
        try (RevWalk history = new RevWalk(repository)) {
            for (RevCommit commit : from) {
                history.markStart(history.parseCommit(commit));
            }
            for (RevCommit commit : history) {
                reachable.add(commit.copy());
            }
        }
        return reachable;
    }

    private Set<ObjectId> holding(Set<ObjectId> commits) throws IOException {
        Set<ObjectId> holding = new LinkedHashSet<>();
        for (ObjectId commit : commits) {
            if (treeHolds(walk.parseCommit(commit))) {
                holding.add(commit);
            }
        }
        return holding;
    }

    private boolean treeHolds(RevCommit commit) throws IOException {
        try (TreeWalk files = tree(commit)) {
            while (files.next()) {
                if (blobHolds(files.getObjectId(0))) {
                    return true;
                }
            }
        }
        return false;
    }

    private TreeWalk tree(RevCommit commit) throws IOException {
        TreeWalk files = new TreeWalk(repository);
        files.addTree(commit.getTree());
        files.setRecursive(true);
        return files;
    }

    private boolean blobHolds(ObjectId blob) throws IOException {
        Boolean known = blobs.get(blob);
        if (known == null) {
            known = Bytes.contains(repository.open(blob).getBytes(), value);
            blobs.put(blob, known);
        }
        return known;
    }

    @Override
    public void close() {
        walk.close();
        repository.close();
    }
}
