package dev.unleak.remedy.rewrite;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads every commit, tree and blob that the tips reach, each once, and notes which hold the value. One thread. */
final class Survey {
    /** A pointer file is smaller: the specification of Git LFS bounds it. */
    private static final int MOST_POINTER_BYTES = 1024;

    /** Deeper folders than any system could check out: a tree made to exhaust the stack. */
    private static final int DEEPEST = 1000;

    private static final String POINTER = "version https://git-lfs.github.com/spec/";
    private static final String POINTER_OID = "oid sha256:";

    private final ObjectReader reader;
    private final Redaction redaction;
    private final CancelToken cancel;
    private final List<ObjectId> commits = new ArrayList<>();
    private final Map<ObjectId, Boolean> blobs = new HashMap<>();
    private final Map<ObjectId, Boolean> trees = new HashMap<>();
    private final Map<ObjectId, String> pointers = new LinkedHashMap<>();
    private final Set<String> paths = new TreeSet<>();
    private final Set<Located> located = new HashSet<>();

    private record Located(ObjectId tree, String folder) {}

    private Survey(ObjectReader reader, Redaction redaction, CancelToken cancel) {
        this.reader = reader;
        this.redaction = redaction;
        this.cancel = cancel;
    }

    static Survey of(RevWalk walk, List<Tip> tips, Redaction redaction, CancelToken cancel) throws IOException {
        Survey survey = new Survey(walk.getObjectReader(), redaction, cancel);
        walk.setRetainBody(false);
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.REVERSE, true);
        for (Tip tip : tips) {
            survey.start(walk, walk.parseAny(tip.id()));
        }
        for (RevCommit commit : walk) {
            cancel.check();
            survey.commits.add(commit.copy());
            survey.root(commit.getTree());
        }
        return survey;
    }

    private void start(RevWalk walk, RevObject tip) throws IOException {
        RevObject named = tip;
        while (named instanceof RevTag tag) {
            named = walk.parseAny(tag.getObject());
        }
        switch (named.getType()) {
            case Constants.OBJ_COMMIT -> walk.markStart((RevCommit) named);
            case Constants.OBJ_TREE -> root(named);
            default -> blob(named);
        }
    }

    private void root(ObjectId tree) throws IOException {
        if (tree(tree, 0)) {
            locate(tree.copy(), "");
        }
    }

    private boolean tree(ObjectId id, int depth) throws IOException {
        Boolean known = trees.get(id);
        if (known != null) {
            return known;
        }
        cancel.check();
        if (depth > DEEPEST) {
            throw new IOException("folders lie in each other more than " + DEEPEST + " deep");
        }
        boolean tainted = false;
        for (TreeBytes.Entry entry : TreeBytes.entries(read(id, Constants.OBJ_TREE))) {
            // All are looked at: which blobs hold the value is asked of each.
            tainted |= switch (entry.kind()) {
                case TREE -> tree(entry.id(), depth + 1);
                case BLOB -> blob(entry.id());
                case SUBMODULE -> false;
            };
        }
        trees.put(id.copy(), tainted);
        return tainted;
    }

    private boolean blob(ObjectId id) throws IOException {
        Boolean known = blobs.get(id);
        if (known != null) {
            return known;
        }
        byte[] bytes = read(id, Constants.OBJ_BLOB);
        boolean tainted = redaction.holds(bytes);
        blobs.put(id.copy(), tainted);
        if (bytes.length <= MOST_POINTER_BYTES) {
            pointer(id, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return tainted;
    }

    private void pointer(ObjectId id, String text) {
        if (text.startsWith(POINTER)) {
            text.lines()
                    .filter(line -> line.startsWith(POINTER_OID))
                    .findFirst()
                    .ifPresent(line -> pointers.put(id.copy(), line.substring(POINTER_OID.length())));
        }
    }

    /** Where the value stands: only trees that hold it are entered, each once at each path. */
    private void locate(ObjectId tree, String folder) throws IOException {
        if (!located.add(new Located(tree, folder))) {
            return;
        }
        for (TreeBytes.Entry entry : TreeBytes.entries(read(tree, Constants.OBJ_TREE))) {
            if (entry.kind() == TreeBytes.Kind.TREE && holdsTree(entry.id())) {
                locate(entry.id(), entry.under(folder) + "/");
            } else if (entry.kind() == TreeBytes.Kind.BLOB && holdsBlob(entry.id())) {
                paths.add(entry.under(folder));
            }
        }
    }

    /** Whole, however large: a value at its end counts too. */
    private byte[] read(ObjectId id, int type) throws IOException {
        return reader.open(id, type).getCachedBytes(Integer.MAX_VALUE);
    }

    /** Parents before children. */
    List<ObjectId> commits() {
        return commits;
    }

    boolean holdsBlob(ObjectId id) {
        return blobs.getOrDefault(id, false);
    }

    boolean holdsTree(ObjectId id) {
        return trees.getOrDefault(id, false);
    }

    /** Blobs that hold the value. */
    List<ObjectId> tainted() {
        return blobs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Some blobs that do not hold it, to know a clone of the same repository by. */
    List<ObjectId> untainted(int most) {
        return blobs.entrySet().stream()
                .filter(blob -> !blob.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .limit(most)
                .toList();
    }

    /** Paths at which the value ever stood, names as Latin 1. */
    Set<String> paths() {
        return paths;
    }

    /** Files of Git LFS that blobs point to. */
    Map<ObjectId, String> pointers() {
        return pointers;
    }
}
