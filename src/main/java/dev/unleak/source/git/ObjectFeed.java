package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Origin;
import dev.unleak.source.Chunks;
import dev.unleak.source.Decoded;
import dev.unleak.source.Failures;
import dev.unleak.source.Format;
import dev.unleak.source.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads objects and hands on what there is to search in them; counts what cannot be read or seen into. */
final class ObjectFeed {
    private final GitRepository repository;
    private final ObjectReader reader;
    private final Sink sink;
    private final CancelToken cancel;
    private final Map<Path, Broken> broken = new TreeMap<>();
    private final Map<Format, Tally> unsearchable = new LinkedHashMap<>();

    /** @param sentence why the first could not be read */
    private record Broken(long objects, String first, String sentence) {}

    private record Tally(long blobs, long bytes) {
        Tally plus(Tally other) {
            return new Tally(blobs + other.blobs, bytes + other.bytes);
        }
    }

    ObjectFeed(GitRepository repository, ObjectReader reader, Sink sink, CancelToken cancel) {
        this.repository = repository;
        this.reader = reader;
        this.sink = sink;
        this.cancel = cancel;
    }

    /** @param type as in JGit's Constants, or {@link LooseHeader#UNKNOWN} */
    void read(ObjectId id, int type, Path container) {
        cancel.check();
        if (type == Constants.OBJ_TREE || sink.isKnown(origin(id, type))) {
            return;
        }
        ObjectLoader object;
        try {
            object = reader.open(id);
        } catch (IOException | RuntimeException e) {
            // JGit answers hostile bytes with unchecked exceptions too.
            tellBroken(id, container, e);
            return;
        }
        try {
            switch (object.getType()) {
                case Constants.OBJ_BLOB -> blob(new Origin.Blob(id.name()), object);
                case Constants.OBJ_COMMIT, Constants.OBJ_TAG -> message(new Origin.Message(id.name()), object);
                default -> {}
            }
        } catch (IOException e) {
            sink.cutShort();
            tellBroken(id, container, e);
        }
    }

    private static Origin origin(ObjectId id, int type) {
        return type == Constants.OBJ_COMMIT || type == Constants.OBJ_TAG
                ? new Origin.Message(id.name())
                : new Origin.Blob(id.name());
    }

    private void blob(Origin origin, ObjectLoader object) throws IOException {
        if (!object.isLarge()) {
            byte[] bytes = object.getCachedBytes();
            if (bytes.length <= Chunks.SIZE && Decoded.isPlain(bytes)) {
                sink.accept(Fragment.whole(bytes, origin));
                return;
            }
        }
        try (InputStream in = object.openStream()) {
            Decoded decoded = Decoded.of(in);
            if (decoded.unsearchable().isPresent()) {
                unsearchable.merge(decoded.unsearchable().get(), new Tally(1, object.getSize()), Tally::plus);
            } else {
                Chunks.cut(decoded.stream(), origin, sink::accept, cancel);
            }
        }
    }

    private void message(Origin origin, ObjectLoader object) throws IOException {
        byte[] raw = object.getCachedBytes();
        byte[] text = Arrays.copyOfRange(raw, GitText.message(raw), raw.length);
        Chunks.cut(new ByteArrayInputStream(text), origin, sink::accept, cancel);
    }

    private void tellBroken(ObjectId id, Path container, Exception e) {
        String sentence = e instanceof IOException io ? Failures.sentence(io) : "Its bytes are damaged.";
        broken.merge(
                container,
                new Broken(1, id.name(), sentence),
                (had, _) -> new Broken(had.objects + 1, had.first, had.sentence));
    }

    /** Tells what could not be searched. */
    void finish() {
        broken.forEach((container, told) -> sink.skip(new NotSearched(
                repository.name(container),
                Why.BROKEN,
                0,
                told.objects == 1
                        ? "The object " + told.first + " cannot be read. " + told.sentence
                        : told.objects + " objects here cannot be read, the first is " + told.first + ". "
                                + told.sentence)));
        unsearchable.forEach((format, tally) -> sink.skip(new NotSearched(
                repository.name(repository.objects()),
                format.why(),
                tally.bytes,
                tally.blobs == 1
                        ? "One file version in the object store is " + format.title() + "; Unleak does not look inside."
                        : tally.blobs + " file versions in the object store are each " + format.title()
                                + "; Unleak does not look inside.")));
    }
}
