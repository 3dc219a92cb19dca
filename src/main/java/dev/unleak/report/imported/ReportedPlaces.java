package dev.unleak.report.imported;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.source.Failures;
import dev.unleak.source.FolderSource;
import dev.unleak.source.git.CommitFiles;
import dev.unleak.source.git.GitRepository;
import dev.unleak.source.git.GitSource;
import dev.unleak.source.git.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the places that a report names, within one root: reports come from strangers, so no path leads out of it, also
 * not by a link.
 */
final class ReportedPlaces implements AutoCloseable {
    /** What came of asking for a place. */
    sealed interface Answer {
        record Opened(Origin origin, InputStream text) implements Answer {}

        record Gone(String why) implements Answer {}

        record Unseen(String why) implements Answer {}
    }

    private final Path root;
    private final Optional<GitRepository> repository;

    /** @param root canonical */
    ReportedPlaces(Path root) {
        this.root = root;
        repository = GitRepository.at(root);
    }

    /** The path as our own scans write it; as it was where it lies outside of the root. */
    String name(String path) {
        return inRoot(path)
                .map(inside -> root.relativize(inside).toString().replace('\\', '/'))
                .orElse(path);
    }

    Answer open(String path, Optional<String> commit) {
        try {
            return commit.isPresent() ? object(name(path), commit.get()) : file(path);
        } catch (IOException e) {
            return new Answer.Unseen(Failures.sentence(e));
        }
    }

    private Answer object(String path, String commit) throws IOException {
        if (repository.isEmpty()) {
            return new Answer.Unseen("The folder is no git repository, so its commits cannot be looked at.");
        }
        if (!CommitFiles.has(repository.get(), commit)) {
            return new Answer.Unseen("This repository does not have the commit.");
        }
        Optional<String> blob = CommitFiles.blob(repository.get(), commit, path);
        if (blob.isEmpty()) {
            return new Answer.Unseen("The commit holds no file of that name.");
        }
        Origin origin = new Origin.Blob(blob.get(), path);
        return source(repository.get())
                .open(origin)
                .<Answer>map(in -> new Answer.Opened(origin, in))
                .orElseGet(() -> new Answer.Unseen("The file's object is missing from the repository."));
    }

    private Answer file(String path) throws IOException {
        Optional<Path> inside = inRoot(path);
        if (inside.isEmpty()) {
            return new Answer.Unseen("The place lies outside of the folder, or is none that can be read.");
        }
        if (!Files.exists(inside.get())) {
            return new Answer.Gone("The file is no longer there.");
        }
        if (!inside.get().toRealPath().startsWith(root)) {
            return new Answer.Unseen("A link leads out of the folder, and is not followed.");
        }
        Origin origin = new Origin.File(name(path));
        return new FolderSource(root, false, Optional.empty())
                .open(origin)
                .<Answer>map(in -> new Answer.Opened(origin, in))
                .orElseGet(() -> new Answer.Unseen("It is no file that can be read."));
    }

    private Optional<Path> inRoot(String path) {
        try {
            Path whole = root.resolve(path.replace('\\', '/')).normalize();
            return path.isEmpty() || whole.equals(root) || !whole.startsWith(root)
                    ? Optional.empty()
                    : Optional.of(whole);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What blobs mean to people. */
    Map<Origin, List<Place>> places(Collection<Origin> blobs, CancelToken cancel) throws IOException {
        return repository.isEmpty() || blobs.isEmpty()
                ? Map.of()
                : source(repository.get()).places(blobs, cancel);
    }

    private static GitSource source(GitRepository repository) {
        return new GitSource(repository, new Scope.Everything());
    }

    @Override
    public void close() {
        repository.ifPresent(GitRepository::close);
    }
}
