package dev.unleak.learn.git;

import dev.unleak.content.ContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes a repository object by object. Porcelain commands would read the user's configuration and could run their
 * hooks.
 */
final class RepositoryBuilder implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final String STASH = "refs/stash";
    private static final String NOTES = "refs/notes/commits";

    private final Repository repository;
    private final Map<String, ObjectId> labels = new HashMap<>();
    private int clock;

    private RepositoryBuilder(Repository repository) {
        this.repository = repository;
    }

    static RepositoryBuilder open(Path folder) throws IOException {
        Path dir = folder.resolve(Constants.DOT_GIT);
        Repository repository = new FileRepositoryBuilder()
                .setGitDir(dir.toFile())
                .setWorkTree(folder.toFile())
                .build();
        if (!Files.exists(dir)) {
            repository.create();
            repository.getConfig().setString("core", null, "logallrefupdates", "always");
            repository.getConfig().setString("core", null, "autocrlf", "false");
            repository.getConfig().save();
            repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
        }
        return new RepositoryBuilder(repository);
    }

    void commit(String message, Map<String, String> write, List<String> remove) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        Map<String, ObjectId> tree = head == null ? new TreeMap<>() : tree(head);
        tree.keySet().removeAll(remove);
        List<ObjectId> parents = head == null ? List.of() : List.of(head);
        update(Constants.HEAD, insert(message, with(tree, write), parents), "commit: " + message);
    }

    void branch(String name, String at) throws IOException {
        update(Constants.R_HEADS + name, resolve(at), "branch: Created from " + at);
    }

    void checkout(String branch) throws IOException {
        // Git writes such a line too; without it HEAD@{n} would not count the switch.
        ObjectId target = resolve(branch);
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
        update(Constants.HEAD, target, "checkout: moving to " + branch);
    }

    void tag(String name, String at, String message) throws IOException {
        ObjectId target = resolve(at);
        if (!message.isEmpty()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(target, Constants.OBJ_COMMIT);
            tag.setTagger(ident());
            tag.setMessage(message + "\n");
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                target = inserter.insert(tag);
                inserter.flush();
            }
        }
        update(Constants.R_TAGS + name, target, "tag");
    }

    void note(String text, String at) throws IOException {
        ObjectId notes = repository.resolve(NOTES);
        Map<String, ObjectId> tree = notes == null ? new TreeMap<>() : tree(notes);
        Map<String, ObjectId> added = with(tree, Map.of(resolve(at).name(), text));
        update(
                NOTES,
                insert("Notes added by 'git notes add'", added, notes == null ? List.of() : List.of(notes)),
                "notes");
    }

    /** As git does it: a commit of the files put aside, whose parents are HEAD and a commit of the index. */
    void stash(String message, Map<String, String> write) throws IOException {
        ObjectId head = resolve(Constants.HEAD);
        String on = "On " + repository.getBranch() + ": " + message;
        ObjectId index = insert("index on " + repository.getBranch(), tree(head), List.of(head));
        update(STASH, insert(on, with(tree(head), write), List.of(head, index)), on);
    }

    void reset(String to) throws IOException {
        update(Constants.HEAD, resolve(to), "reset: moving to " + to);
    }

    void ref(String name, String at) throws IOException {
        update(name, resolve(at), "push");
    }

    void label(String name) throws IOException {
        labels.put(name, resolve(Constants.HEAD));
    }

    /** Makes index and files those of HEAD. */
    void checkOut() throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            DirCache index = repository.lockDirCache();
            DirCacheCheckout checkout = new DirCacheCheckout(
                    repository, index, walk.parseCommit(resolve(Constants.HEAD)).getTree());
            checkout.setFailOnConflict(false);
            checkout.checkout();
        }
    }

    private ObjectId resolve(String at) throws IOException {
        ObjectId label = labels.get(at);
        ObjectId found = label == null ? repository.resolve(at + "^{commit}") : label;
        if (found == null) {
            throw new ContentException("The git steps name " + at + ", which is not there.");
        }
        return found;
    }

    private Map<String, ObjectId> tree(ObjectId commit) throws IOException {
        Map<String, ObjectId> tree = new TreeMap<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk files = new TreeWalk(repository)) {
            RevCommit parsed = walk.parseCommit(commit);
            files.addTree(parsed.getTree());
            files.setRecursive(true);
            while (files.next()) {
                tree.put(files.getPathString(), files.getObjectId(0));
            }
        }
        return tree;
    }

    private Map<String, ObjectId> with(Map<String, ObjectId> tree, Map<String, String> write) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            for (Map.Entry<String, String> file : write.entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                tree.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, bytes));
            }
            inserter.flush();
        }
        return tree;
    }

    private ObjectId insert(String message, Map<String, ObjectId> tree, List<ObjectId> parents) throws IOException {
        DirCache files = DirCache.newInCore();
        DirCacheBuilder builder = files.builder();
        for (Map.Entry<String, ObjectId> file : tree.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(file.getValue());
            builder.add(entry);
        }
        builder.finish();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(files.writeTree(inserter));
            commit.setParentIds(parents);
            PersonIdent ident = ident();
            commit.setAuthor(ident);
            commit.setCommitter(ident);
            commit.setMessage(message + "\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private void update(String ref, ObjectId to, String log) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(to);
        update.setForceUpdate(true);
        update.setForceRefLog(true);
        update.setRefLogIdent(ident());
        update.setRefLogMessage(log, false);
        RefUpdate.Result result = update.update();
        switch (result) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> {}
            default -> throw new IOException("The ref " + ref + " could not be set: " + result);
        }
    }

    /** One hour later than the last. */
    private PersonIdent ident() {
        Instant when = FIRST.plusSeconds(3600L * clock++);
        return new PersonIdent("Robin Example", "robin@example.org", when, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        repository.close();
    }
}
