package dev.unleak.remedy.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Trees and blobs without the value, or without the files that ever held it. What need not change is not even read; of
 * a tree that changes, all other entries are copied byte for byte. One thread.
 */
final class TreeRewriter {
    private final ObjectReader reader;
    private final ObjectInserter inserter;
    private final Redaction redaction;
    private final Survey survey;
    private final boolean remove;
    private final Set<String> folders = new HashSet<>();
    private final Map<ObjectId, ObjectId> blobs = new HashMap<>();
    private final Map<Place, ObjectId> trees = new HashMap<>();

    /** Where files are removed, a tree's path matters too; otherwise it is left empty. */
    private record Place(ObjectId tree, String folder) {}

    /** @param remove whether the paths that the survey found are taken out of every commit */
    TreeRewriter(ObjectReader reader, ObjectInserter inserter, Redaction redaction, Survey survey, boolean remove) {
        this.reader = reader;
        this.inserter = inserter;
        this.redaction = redaction;
        this.survey = survey;
        this.remove = remove;
        folders.add("");
        for (String path : survey.paths()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash + 1));
            }
        }
    }

    /** The tree of a commit, or the same where nothing in it changes. */
    ObjectId root(ObjectId tree) throws IOException {
        return tree(tree, "");
    }

    ObjectId blob(ObjectId blob) throws IOException {
        if (!survey.holdsBlob(blob)) {
            return blob;
        }
        ObjectId known = blobs.get(blob);
        if (known != null) {
            return known;
        }
        byte[] bytes = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
        ObjectId clean = inserter.insert(Constants.OBJ_BLOB, redaction.of(bytes).orElse(bytes));
        blobs.put(blob.copy(), clean);
        return clean;
    }

    private ObjectId tree(ObjectId tree, String folder) throws IOException {
        if (remove ? !folders.contains(folder) : !survey.holdsTree(tree)) {
            return tree;
        }
        Place place = new Place(tree.copy(), remove ? folder : "");
        ObjectId known = trees.get(place);
        if (known != null) {
            return known;
        }
        byte[] before = reader.open(tree, Constants.OBJ_TREE).getCachedBytes(Integer.MAX_VALUE);
        byte[] after = entries(before, TreeBytes.entries(before), folder);
        ObjectId clean = before.length == after.length && java.util.Arrays.equals(before, after)
                ? tree.copy()
                : inserter.insert(Constants.OBJ_TREE, after);
        trees.put(place, clean);
        return clean;
    }

    private byte[] entries(byte[] before, List<TreeBytes.Entry> entries, String folder) throws IOException {
        ByteArrayOutputStream after = new ByteArrayOutputStream(before.length);
        for (TreeBytes.Entry entry : entries) {
            String path = entry.under(folder);
            ObjectId id = switch (entry.kind()) {
                case TREE -> tree(entry.id(), path + "/");
                case BLOB -> remove && survey.paths().contains(path) ? ObjectId.zeroId() : fileOf(entry);
                case SUBMODULE -> entry.id();
            };
            // Git has no empty folders: one that only held what is removed goes too.
            boolean gone = id.equals(ObjectId.zeroId()) || id.equals(Constants.EMPTY_TREE_ID) && !id.equals(entry.id());
            if (!gone) {
                after.write(before, entry.from(), entry.to() - entry.from() - Constants.OBJECT_ID_LENGTH);
                byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
                id.copyRawTo(raw, 0);
                after.writeBytes(raw);
            }
        }
        return after.toByteArray();
    }

    private ObjectId fileOf(TreeBytes.Entry entry) throws IOException {
        return remove ? entry.id() : blob(entry.id());
    }

    /** How many trees are new. */
    long rewritten() {
        return trees.entrySet().stream()
                .filter(tree -> !tree.getKey().tree().equals(tree.getValue()))
                .map(tree -> tree.getKey().tree())
                .distinct()
                .count();
    }
}
