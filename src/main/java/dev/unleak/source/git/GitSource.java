package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.source.Decoded;
import dev.unleak.source.Sink;
import dev.unleak.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The objects of a git repository: blobs, and the texts of commits and tags. The repository is closed by its opener.
 */
public final class GitSource implements Source {
    private final GitRepository repository;
    private final Scope scope;
    private Optional<Roots> roots = Optional.empty();
    private Optional<Chart> earlier = Optional.empty();
    private Optional<Chart> drawn = Optional.empty();

    public GitSource(GitRepository repository, Scope scope) {
        this.repository = repository;
        this.scope = scope;
    }

    /**
     * Gives what {@link #chart} told after an earlier scan with the same rules; to be called before {@link #read}. It
     * is not heeded where packs that it knows are gone.
     */
    public void recall(byte[] chart) throws IOException {
        if (new ObjectFiles(repository.objects()).borrows()) {
            return;
        }
        Set<String> sums = new HashSet<>();
        repository.packs().files().forEach(pack -> sums.add(pack.sum()));
        earlier = Chart.of(chart).filter(known -> sums.containsAll(known.packs()));
    }

    /**
     * What the next scan need not find out again; empty if nothing has changed, if not all was read, or if the
     * repository borrows objects.
     */
    public Optional<Chart> chart() {
        return drawn.filter(
                chart -> !earlier.map(known -> known.isAsGoodAs(chart)).orElse(false));
    }

    @Override
    public void read(Sink sink, CancelToken cancel) throws IOException {
        try (ObjectReader reader = repository.jgit().newObjectReader()) {
            ObjectFeed feed = new ObjectFeed(repository, reader, sink, cancel);
            switch (scope) {
                case Scope.Everything _ -> everything(reader, feed, sink, cancel);
                case Scope.Index _ -> index(reader, feed, sink);
                case Scope.Since(String revision) ->
                    new Range(repository, reader).visit(revision, roots(), feed::read, cancel);
            }
            feed.finish();
        }
    }

    private void everything(ObjectReader reader, ObjectFeed feed, Sink sink, CancelToken cancel) throws IOException {
        Survey.absences(repository)
                .forEach(absence ->
                        sink.skip(new NotSearched(repository.name(repository.objects()), Why.EXCLUDED, 0, absence)));
        drawn = new EveryObject(repository, reader, roots(), cancel).read(earlier, feed, sink);
    }

    /** The same for reading and placing. What they reach is whole when the objects are listed after them. */
    private Roots roots() throws IOException {
        if (roots.isEmpty()) {
            roots = Optional.of(Roots.of(repository));
        }
        return roots.get();
    }

    private void index(ObjectReader reader, ObjectFeed feed, Sink sink) throws IOException {
        List<Staged> staged;
        try {
            staged = Staged.in(repository, reader, roots().head());
        } catch (IOException e) {
            sink.skip(new NotSearched(
                    repository.name(repository.gitDir().resolve("index")),
                    Why.BROKEN,
                    0,
                    "The index cannot be read, so what is staged was not searched."));
            return;
        }
        sink.expect(staged.size());
        Set<ObjectId> read = new HashSet<>();
        for (Staged one : staged) {
            if (read.add(one.blob())) {
                feed.read(one.blob(), Constants.OBJ_BLOB, repository.objects());
            }
        }
    }

    @Override
    public Map<Origin, List<Place>> places(Collection<Origin> origins, CancelToken cancel) throws IOException {
        try (ObjectReader reader = repository.jgit().newObjectReader()) {
            Placement placement = new Placement(repository, reader, roots(), cancel);
            Map<Origin, List<Place>> places = placement.of(Asked.of(origins), earlier, drawn);
            drawn = drawn.map(chart -> placement.completed(chart, earlier));
            return places;
        }
    }

    @Override
    public Optional<InputStream> open(Origin origin) throws IOException {
        return switch (origin) {
            case Origin.Blob(String id, String _) -> object(id);
            case Origin.Message(String id) -> object(id);
            case Origin.File _, Origin.Stdin _ -> Optional.empty();
        };
    }

    private Optional<InputStream> object(String id) throws IOException {
        ObjectId object = ObjectId.fromString(id);
        if (!repository.jgit().getObjectDatabase().has(object)) {
            return Optional.empty();
        }
        ObjectLoader loader = repository.jgit().open(object);
        if (loader.getType() == Constants.OBJ_BLOB) {
            return Optional.of(Decoded.of(loader.openStream()).stream());
        }
        byte[] raw = loader.getCachedBytes();
        int message = GitText.message(raw);
        return Optional.of(new ByteArrayInputStream(raw, message, raw.length - message));
    }
}
