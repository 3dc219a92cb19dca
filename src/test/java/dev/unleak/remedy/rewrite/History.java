package dev.unleak.remedy.rewrite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;

/**
 * A bare repository with a random history, written object by object: branches, merges of two to four parents, empty
 * commits, signatures, an encoding header, executable files, links and a submodule.
 */
final class History {
    private static final int FOLDERS = 12;
    private static final int FILES = 20;

    private final Random random;
    private final String value;
    private final TreeMap<String, DirCacheEntry> files = new TreeMap<>();

    private History(long seed, String value) {
        this.random = new Random(seed);
        this.value = value;
    }

    /** The branches b0 to b3 over so many commits; a file holds the value now and then, from about a third on. */
    static void write(Path folder, long seed, int commits, String value) throws IOException {
        try (FileRepository repository = new FileRepository(folder.toFile())) {
            repository.create(true);
            new History(seed, value).fill(repository, commits);
        }
    }

    private void fill(FileRepository repository, int count) throws IOException {
        List<ObjectId> commits = new ArrayList<>();
        try (ObjectInserter inserter = repository.getObjectDatabase().newPackInserter()) {
            for (int i = 0; i < count; i++) {
                for (int edits = random.nextInt(3); edits > 0; edits--) {
                    edit(inserter, i, i > count / 3);
                }
                String message =
                        i > count / 3 && random.nextInt(40) == 0 ? "Try " + value + " once\n" : "Change " + i + "\n";
                commits.add(
                        inserter.insert(Constants.OBJ_COMMIT, commit(tree(inserter), parents(commits), i, message)));
            }
            inserter.flush();
        }
        for (int branch = 0; branch < 4; branch++) {
            RefUpdate update = repository.updateRef("refs/heads/b" + branch);
            update.setNewObjectId(commits.get(count - 1 - branch));
            update.update();
        }
    }

    private List<ObjectId> parents(List<ObjectId> commits) {
        Set<ObjectId> parents = new LinkedHashSet<>();
        int most = random.nextInt(10) == 0 ? 2 + random.nextInt(3) : 1;
        for (int i = 0; i < most && !commits.isEmpty(); i++) {
            parents.add(commits.get(commits.size() - 1 - random.nextInt(Math.min(commits.size(), 1 + 3 * i))));
        }
        return List.copyOf(parents);
    }

    private void edit(ObjectInserter inserter, int step, boolean leaky) throws IOException {
        String path = "folder" + random.nextInt(FOLDERS) + "/deep/file" + random.nextInt(FILES);
        String text = "step " + step + "\n" + "line\n".repeat(random.nextInt(40));
        if (leaky && random.nextInt(20) == 0) {
            text += "token = " + value + "\n" + value;
        }
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(
                switch (random.nextInt(10)) {
                    case 0 -> FileMode.EXECUTABLE_FILE;
                    case 1 -> FileMode.SYMLINK;
                    case 2 -> FileMode.GITLINK;
                    default -> FileMode.REGULAR_FILE;
                });
        entry.setObjectId(
                entry.getFileMode() == FileMode.GITLINK
                        ? ObjectId.fromString("ab".repeat(20))
                        : inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
        files.put(path, entry);
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        files.values().forEach(builder::add);
        builder.finish();
        return cache.writeTree(inserter);
    }

    private byte[] commit(ObjectId tree, List<ObjectId> parents, int step, String message) {
        StringBuilder commit = new StringBuilder("tree " + tree.name() + "\n");
        parents.forEach(parent -> commit.append("parent ").append(parent.name()).append('\n'));
        commit.append("author J\u00f6rg <joerg@example.org> ")
                .append(1_700_000_000 + 60 * step)
                .append(" +0530\n");
        commit.append("committer Ada <ada@example.org> ")
                .append(1_700_000_007 + 60 * step)
                .append(" -0300\n");
        if (step % 3 == 0) {
            commit.append("encoding ISO-8859-1\n");
        }
        if (step % 5 == 0) {
            commit.append("gpgsig -----BEGIN PGP SIGNATURE-----\n \n made up\n -----END PGP SIGNATURE-----\n");
        }
        return commit.append('\n').append(message).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
