package dev.unleak.remedy.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The entries of a tree object with where they lie in its bytes, so that an unchanged one can be copied as it is, odd
 * modes included. Format: {@code mode SP name NUL id}, see git's Documentation/technical and gitformat-pack(5).
 */
final class TreeBytes {
    enum Kind {
        TREE,
        BLOB,
        /** A commit of another repository. */
        SUBMODULE
    }

    /**
     * @param from where the entry begins; likewise {@code to}, exclusive
     * @param name as Latin 1, so that no byte is lost
     */
    record Entry(int from, int to, Kind kind, String name, ObjectId id) {
        /** The path below a folder, which is empty or ends with a slash. */
        String under(String folder) {
            return folder + name;
        }
    }

    private TreeBytes() {}

    static List<Entry> entries(byte[] tree) {
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from < tree.length; ) {
            int space = next(tree, from, ' ');
            int nul = next(tree, space, '\0');
            int to = nul + 1 + Constants.OBJECT_ID_LENGTH;
            if (to > tree.length) {
                throw new IllegalArgumentException("a tree ends within an entry");
            }
            entries.add(new Entry(
                    from,
                    to,
                    kind(new String(tree, from, space - from, StandardCharsets.ISO_8859_1)),
                    new String(tree, space + 1, nul - space - 1, StandardCharsets.ISO_8859_1),
                    ObjectId.fromRaw(tree, nul + 1)));
            from = to;
        }
        return entries;
    }

    private static Kind kind(String mode) {
        return switch (mode) {
            case "40000", "040000" -> Kind.TREE;
            case "160000" -> Kind.SUBMODULE;
            default -> Kind.BLOB;
        };
    }

    private static int next(byte[] tree, int from, char end) {
        for (int i = from; i < tree.length; i++) {
            if (tree[i] == end) {
                return i;
            }
        }
        throw new IllegalArgumentException("a tree ends within an entry");
    }
}
