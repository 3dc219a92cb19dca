package dev.unleak.remedy.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Commits and tags with rewritten trees, parents and messages. Only those lines change; signatures of what changed are
 * dropped. Commits must come parents first. One thread.
 */
final class CommitRewriter {
    private static final Set<String> SIGNATURES = Set.of("gpgsig", "gpgsig-sha256");

    /** How a signature begins that stands in a tag's message, see gitformat-signature(5). */
    private static final List<String> SIGNATURE_HEADS = List.of(
            "-----BEGIN PGP SIGNATURE-----",
            "-----BEGIN PGP MESSAGE-----",
            "-----BEGIN SSH SIGNATURE-----",
            "-----BEGIN SIGNED MESSAGE-----");

    private final ObjectReader reader;
    private final ObjectInserter inserter;
    private final Redaction redaction;
    private final TreeRewriter trees;
    private final Map<ObjectId, ObjectId> commits = new HashMap<>();
    private final Map<ObjectId, ObjectId> tags = new HashMap<>();
    private final Set<LostSignature> lost = new LinkedHashSet<>();
    private final List<ObjectId> first = new ArrayList<>();
    private final Map<ObjectId, BitSet> reached = new HashMap<>();
    private long messages;

    CommitRewriter(ObjectReader reader, ObjectInserter inserter, Redaction redaction, TreeRewriter trees) {
        this.reader = reader;
        this.inserter = inserter;
        this.redaction = redaction;
        this.trees = trees;
    }

    /** A commit whose parents were given before. */
    void commit(ObjectId id) throws IOException {
        HeaderLines before = HeaderLines.of(read(id, Constants.OBJ_COMMIT));
        boolean changed = redaction.holds(before.message());
        BitSet from = new BitSet();
        for (byte[] header : before.headers()) {
            switch (HeaderLines.key(header)) {
                case "tree" -> {
                    ObjectId tree = ObjectId.fromString(HeaderLines.value(header));
                    changed |= !trees.root(tree).equals(tree);
                }
                case "parent" -> {
                    ObjectId parent = ObjectId.fromString(HeaderLines.value(header));
                    changed |= commits.containsKey(parent);
                    from = union(from, reached.getOrDefault(parent, new BitSet()));
                }
                default -> {}
            }
        }
        if (changed) {
            if (from.isEmpty()) {
                from.set(first.size());
                first.add(id);
            }
            reached.put(id, from);
            commits.put(id, inserter.insert(Constants.OBJ_COMMIT, rewritten(id, before)));
        }
    }

    /** One of the two where it holds the other, so that a long line of commits shares one. */
    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both.equals(other) ? other : both.equals(one) ? one : both;
    }

    private byte[] rewritten(ObjectId id, HeaderLines before) throws IOException {
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        for (byte[] header : before.headers()) {
            String key = HeaderLines.key(header);
            switch (key) {
                case "tree" -> line(after, key, trees.root(ObjectId.fromString(HeaderLines.value(header))));
                case "parent" -> line(after, key, mapped(ObjectId.fromString(HeaderLines.value(header))));
                case "gpgsig", "gpgsig-sha256" -> lost.add(new LostSignature(LostSignature.Kind.COMMIT, id.name()));
                case "mergetag" -> lost.add(new LostSignature(LostSignature.Kind.MERGED_TAG, id.name()));
                default -> after.writeBytes(header);
            }
        }
        return ended(after, before, before.message());
    }

    /** What a tip names now: the same object, or its new one. */
    ObjectId any(ObjectId id) throws IOException {
        int type = reader.open(id).getType();
        return switch (type) {
            case Constants.OBJ_COMMIT -> mapped(id);
            case Constants.OBJ_TREE -> trees.root(id);
            case Constants.OBJ_BLOB -> trees.blob(id);
            default -> tag(id);
        };
    }

    private ObjectId tag(ObjectId id) throws IOException {
        ObjectId known = tags.get(id);
        if (known != null) {
            return known;
        }
        HeaderLines before = HeaderLines.of(read(id, Constants.OBJ_TAG));
        byte[] target = before.headers().stream()
                .filter(header -> HeaderLines.key(header).equals("object"))
                .findFirst()
                .orElseThrow(() -> new IOException("the tag " + id.name() + " names no object"));
        ObjectId old = ObjectId.fromString(HeaderLines.value(target));
        ObjectId now = any(old);
        boolean changed = !now.equals(old) || redaction.holds(before.message());
        ObjectId tag = changed ? inserter.insert(Constants.OBJ_TAG, rewrittenTag(id, before, now)) : id;
        tags.put(id, tag);
        return tag;
    }

    private byte[] rewrittenTag(ObjectId id, HeaderLines before, ObjectId target) {
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        LostSignature signature = new LostSignature(LostSignature.Kind.TAG, id.name());
        for (byte[] header : before.headers()) {
            String key = HeaderLines.key(header);
            if (key.equals("object")) {
                line(after, key, target);
            } else if (SIGNATURES.contains(key)) {
                lost.add(signature);
            } else {
                after.writeBytes(header);
            }
        }
        String message = new String(before.message(), StandardCharsets.ISO_8859_1);
        int end = signatureIn(message);
        if (end < message.length()) {
            lost.add(signature);
        }
        return ended(after, before, message.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Where the signature in a tag's message begins; the message's length where there is none. */
    private static int signatureIn(String message) {
        int end = message.length();
        for (String head : SIGNATURE_HEADS) {
            int at = message.startsWith(head) ? 0 : message.indexOf("\n" + head) + 1;
            if (message.startsWith(head, at)) {
                end = Math.min(end, at);
            }
        }
        return end;
    }

    private byte[] ended(ByteArrayOutputStream after, HeaderLines before, byte[] message) {
        if (before.ended()) {
            after.write('\n');
        }
        if (redaction.holds(message)) {
            messages++;
        }
        after.writeBytes(redaction.of(message).orElse(message));
        return after.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, String key, ObjectId id) {
        out.writeBytes((key + " " + id.name() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] read(ObjectId id, int type) throws IOException {
        return reader.open(id, type).getCachedBytes(Integer.MAX_VALUE);
    }

    private ObjectId mapped(ObjectId commit) {
        return commits.getOrDefault(commit, commit);
    }

    /** Changed commits with what they became. */
    Map<ObjectId, ObjectId> commits() {
        return commits;
    }

    /** Changed commits of which no parent changed. */
    List<ObjectId> first() {
        return first;
    }

    /** The first changed commits in the history of a commit. */
    List<ObjectId> firstIn(ObjectId commit) {
        return reached.getOrDefault(commit, new BitSet()).stream()
                .mapToObj(first::get)
                .toList();
    }

    Set<LostSignature> lost() {
        return lost;
    }

    long tags() {
        return tags.entrySet().stream()
                .filter(tag -> !tag.getKey().equals(tag.getValue()))
                .count();
    }

    /** Messages of commits and tags that held the value. */
    long messages() {
        return messages;
    }
}
