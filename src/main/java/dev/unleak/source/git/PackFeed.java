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
import org.jspecify.annotations.Nullable;

/**
 * Hands on what there is to search in a pack's objects, with what each has of the one that it is a delta of. Notes
 * those that have to be read in another way: large ones, damaged ones, and those that are not plain text.
 */
final class PackFeed implements ObjectVisitor<Trace> {
    private final OpenPack pack;
    private final Sink sink;
    private final BitSet left;
    /** Objects that the sink could not search to their end. */
    private final BitSet unsearched;

    private PackFeed(OpenPack pack, Sink sink) {
        this.pack = pack;
        this.sink = sink;
        this.left = new BitSet(pack.count());
        this.unsearched = new BitSet(pack.count());
    }

    /**
     * What became of a pack's objects.
     *
     * @param left ranks of those that have to be read in another way
     * @param again they, and those that were not searched to their end
     * @param blobs all others; with {@code messages}, commits and tags alike
     */
    record Fed(BitSet left, List<Chart.Again> again, long blobs, long messages) {}

    /** Feeds all objects of a pack that are the repository's own and not known. */
    static Fed read(OpenPack pack, Objects objects, Sink sink, CancelToken cancel) throws IOException {
        PackFeed feed = new PackFeed(pack, sink);
        BitSet own = new BitSet(pack.count());
        BitSet wanted = new BitSet(pack.count());
        for (int rank = 0; rank < pack.count(); rank++) {
            if (!pack.forest().is(rank, ObjectType.TREE) && objects.isOwn(pack, rank)) {
                cancel.check();
                own.set(rank);
                if (!sink.isKnown(feed.origin(rank))) {
                    wanted.set(rank);
                }
            }
        }
        pack.walk(wanted::get, feed, sink.workers(), cancel);
        return feed.fed(own);
    }

    private Fed fed(BitSet own) {
        unsearched.or(left);
        List<Chart.Again> again = unsearched.stream()
                .mapToObj(rank -> new Chart.Again(pack.id(rank).toObjectId(), pack.type(rank)))
                .toList();
        own.andNot(unsearched);
        long messages = own.stream().filter(this::isMessage).count();
        return new Fed(left, again, own.cardinality() - messages, messages);
    }

    @Override
    public @Nullable Trace visit(int rank, byte[] bytes, int length, @Nullable Trace base, Copies copies) {
        if (!pack.forest().is(rank, ObjectType.BLOB)) {
            byte[] text = Arrays.copyOfRange(bytes, GitText.message(bytes, length), length);
            if (text.length <= Chunks.SIZE) {
                search(rank, Fragment.whole(text, origin(rank)), Optional.empty());
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
        return search(rank, blob, Optional.ofNullable(base).map(known -> new Derivation(known, copies)));
    }

    private Trace search(int rank, Fragment object, Optional<Derivation> from) {
        Trace trace = sink.search(object, from);
        if (!trace.isWhole()) {
            synchronized (left) {
                unsearched.set(rank);
            }
        }
        return trace;
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
        return isMessage(rank) ? new Origin.Message(id) : new Origin.Blob(id);
    }

    private boolean isMessage(int rank) {
        return pack.forest().is(rank, ObjectType.COMMIT) || pack.forest().is(rank, ObjectType.TAG);
    }
}
