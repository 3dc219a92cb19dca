package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import dev.unleak.model.Fragment.Start;
import dev.unleak.model.Origin;
import dev.unleak.source.Chunks;
import dev.unleak.source.Decoded;
import dev.unleak.source.Derivation;
import dev.unleak.source.Sink;
import dev.unleak.source.Trace;
import dev.unleak.source.git.pack.Copies;
import dev.unleak.source.git.pack.ObjectType;
import dev.unleak.source.git.pack.ObjectVisitor;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what there is to search in a pack's objects, with what each has of the one that it is a delta of. Notes
 * those that have to be read in another way: large ones, damaged ones, and those that are not plain text.
 */
final class PackFeed implements ObjectVisitor<Trace> {
    private final OpenPack pack;
    private final Sink sink;
    private final BitSet left;

    private PackFeed(OpenPack pack, Sink sink) {
        this.pack = pack;
        this.sink = sink;
        this.left = new BitSet(pack.count());
    }

    /** Feeds all objects of a pack that are the repository's own and not known, and returns those left by rank. */
    static BitSet read(OpenPack pack, Objects objects, Sink sink, CancelToken cancel) throws IOException {
        PackFeed feed = new PackFeed(pack, sink);
        BitSet wanted = new BitSet(pack.count());
        for (int rank = 0; rank < pack.count(); rank++) {
            if (!pack.forest().is(rank, ObjectType.TREE) && objects.isOwn(pack, rank)) {
                cancel.check();
                if (!sink.isKnown(feed.origin(rank))) {
                    wanted.set(rank);
                }
            }
        }
        pack.walk(wanted::get, feed, sink.workers(), cancel);
        return feed.left;
    }

    @Override
    public @Nullable Trace visit(int rank, byte[] bytes, int length, @Nullable Trace base, Copies copies) {
        if (!pack.forest().is(rank, ObjectType.BLOB)) {
            byte[] text = Arrays.copyOfRange(bytes, GitText.message(bytes, length), length);
            if (text.length <= Chunks.SIZE) {
                sink.search(Fragment.whole(text, origin(rank)), Optional.empty());
            } else {
                leave(rank);
            }
            return null;
        }
        if (length > Chunks.SIZE || !Decoded.isPlain(bytes, length)) {
            leave(rank);
            return null;
        }
        Fragment blob = new Fragment(bytes, length, List.of(new Range(0, length)), Start.OF_FILE, origin(rank));
        return sink.search(blob, Optional.ofNullable(base).map(known -> new Derivation(known, copies)));
    }

    @Override
    public void large(int rank) {
        leave(rank);
    }

    @Override
    public void broken(int rank, String sentence) {
        // Another pack or a loose file may hold it whole; if not, reading it there tells why.
        leave(rank);
    }

    private void leave(int rank) {
        synchronized (left) {
            left.set(rank);
        }
    }

    private Origin origin(int rank) {
        String id = pack.id(rank).name();
        int type = pack.type(rank);
        return type == Constants.OBJ_COMMIT || type == Constants.OBJ_TAG ? new Origin.Message(id) : new Origin.Blob(id);
    }
}
