package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.source.Sink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads every object that a repository keeps, but for those in packs that an earlier scan has charted, and charts the
 * others. For one use.
 */
final class EveryObject {
    private final GitRepository repository;
    private final ObjectReader reader;
    private final Roots roots;
    private final CancelToken cancel;
    private final List<Chart.Again> again = new ArrayList<>();
    private final Set<ObjectId> loose = new HashSet<>();
    private long blobs;
    private long messages;

    EveryObject(GitRepository repository, ObjectReader reader, Roots roots, CancelToken cancel) {
        this.repository = repository;
        this.reader = reader;
        this.roots = roots;
        this.cancel = cancel;
    }

    /** @return the chart, still without commits; empty for a repository that borrows objects */
    Optional<Chart> read(Optional<Chart> earlier, ObjectFeed feed, Sink sink) throws IOException {
        Set<String> known = earlier.map(Chart::packs).orElse(Set.of());
        Objects objects = new Objects(repository, known, reader, roots, cancel);
        sink.expect(objects.count() + earlier.map(Chart::objects).orElse(0L));
        if (earlier.isPresent()) {
            recall(earlier.get(), feed, sink);
        }
        for (OpenPack pack : objects.packs()) {
            PackFeed.Fed fed = PackFeed.read(pack, objects, sink, cancel);
            fed.left().stream().forEach(rank -> feed.read(pack.id(rank).toObjectId(), pack.type(rank), pack.file()));
            blobs += fed.blobs();
            messages += fed.messages();
            again.addAll(fed.again());
        }
        objects.visitLoose(
                (id, type, container) -> {
                    loose.add(id.toObjectId());
                    feed.read(id.toObjectId(), type, container);
                },
                sink::skip);
        return new ObjectFiles(repository.objects()).borrows()
                ? Optional.empty()
                : Optional.of(new Chart(packs(), blobs, messages, again, loose, Optional.empty(), Optional.empty()));
    }

    private Set<String> packs() throws IOException {
        return repository.packs().files().stream().map(PackFile::sum).collect(Collectors.toSet());
    }

    private void recall(Chart chart, ObjectFeed feed, Sink sink) throws IOException {
        blobs = chart.blobs();
        messages = chart.messages();
        Newness newness = Newness.since(chart, repository);
        Set<ObjectId> unsearched = chart.again().stream().map(Chart.Again::id).collect(Collectors.toSet());
        sink.known(blobs, messages, hex -> {
            ObjectId id = ObjectId.fromString(hex);
            return !unsearched.contains(id) && newness.pack(id).isPresent();
        });
        for (Chart.Again one : chart.again()) {
            Optional<Path> pack = newness.pack(one.id()).map(PackFile::file);
            pack.ifPresent(file -> feed.read(one.id(), one.type(), file));
            again.add(one);
        }
    }
}
