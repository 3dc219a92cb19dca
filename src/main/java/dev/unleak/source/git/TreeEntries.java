package dev.unleak.source.git;

import dev.unleak.source.PathNames;
import org.eclipse.jgit.lib.MutableObjectId;

/**
 * Goes through a tree's bytes. An entry is "mode SP name NUL id", see git-mktree(1); one that is cut off ends the tree.
 */
final class TreeEntries {
    /** Larger trees are taken for damaged. */
    static final int MOST_BYTES = 64 << 20;

    private static final int ID = 20;
    private static final int TREE = 4;
    private static final int SUBMODULE = 14;

    private final byte[] tree;
    private final int length;
    private int at;
    private int kind;
    private int nameFrom;
    private int nameTo;

    TreeEntries(byte[] tree) {
        this(tree, tree.length);
    }

    /** @param length how many of the bytes count */
    TreeEntries(byte[] tree, int length) {
        this.tree = tree;
        this.length = length;
    }

    /** Steps to the next entry and gives its id. */
    boolean next(MutableObjectId id) {
        int mode = 0;
        while (at < length && tree[at] != ' ') {
            mode = mode * 8 + (tree[at++] - '0');
        }
        nameFrom = ++at;
        while (at < length && tree[at] != 0) {
            at++;
        }
        nameTo = at;
        if (at + 1 + ID > length) {
            return false;
        }
        kind = mode >> 12;
        id.fromRaw(tree, at + 1);
        at += 1 + ID;
        return true;
    }

    boolean isTree() {
        return kind == TREE;
    }

    /** A file or a link's text. */
    boolean isFile() {
        return kind != TREE && kind != SUBMODULE;
    }

    String name() {
        return PathNames.of(tree, nameFrom, nameTo);
    }
}
