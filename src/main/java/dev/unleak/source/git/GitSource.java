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

    public GitSource(GitRepository repository, Scope scope) {
        this.repository = repository;
        this.scope = scope;
    }

    @Override
    public void read(Sink sink, CancelToken cancel) throws IOException {
        try (ObjectReader reader = repository.jgit().newObjectReader()) {
            ObjectFeed feed = new ObjectFeed(repository, reader, sink, cancel);
            switch (scope) {
                case Scope.Everything _ -> everything(reader, feed, sink, cancel);
                case Scope.Index _ -> index(reader, feed, sink);
                case Scope.Since(String revision) ->
                    new Range(repository, reader).visit(revision, Roots.of(repository), feed::read, cancel);
            }
            feed.finish();
        }
    }

    private void everything(ObjectReader reader, ObjectFeed feed, Sink sink, CancelToken cancel) throws IOException {
        Survey.absences(repository)
                .forEach(absence ->
                        sink.skip(new NotSearched(repository.name(repository.objects()), Why.EXCLUDED, 0, absence)));
        Objects objects = new Objects(repository, reader, Roots.of(repository), cancel);
        sink.expect(objects.count());
        for (OpenPack pack : objects.packs()) {
            PackFeed.read(pack, objects, sink, cancel).stream()
                    .forEach(rank -> feed.read(pack.id(rank).toObjectId(), pack.type(rank), pack.file()));
        }
        objects.visitLoose((id, type, container) -> feed.read(id.toObjectId(), type, container), sink::skip);
    }

    private void index(ObjectReader reader, ObjectFeed feed, Sink sink) throws IOException {
        List<Staged> staged;
        try {
            staged = Staged.in(repository, reader, Roots.of(repository).head());
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
            Roots roots = Roots.of(repository);
            Objects objects = new Objects(repository, reader, roots, cancel);
            return new Provenance(repository, reader, roots, objects.ids(Constants.OBJ_COMMIT), cancel)
                    .of(origins, () -> objects.ids(Constants.OBJ_TREE));
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
