package dev.unleak.scan;

import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.UserError;
import dev.unleak.source.FolderSource;
import dev.unleak.source.PathNames;
import dev.unleak.source.Source;
import dev.unleak.source.StreamSource;
import dev.unleak.source.git.GitRepository;
import dev.unleak.source.git.GitSource;
import dev.unleak.source.git.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources that a request asks for.
 *
 * @param root canonical, or "-" for standard input
 * @param all in the order in which they are read
 * @param left what the request itself leaves out
 */
record Sources(Path root, List<Source> all, List<NotSearched> left, Optional<GitRepository> repository)
        implements AutoCloseable {
    static final Path STDIN = Path.of("-");

    /** @throws UserError if there is nothing that can be audited */
    static Sources of(ScanRequest request) {
        if (request.root().equals(STDIN)) {
            return new Sources(STDIN, List.of(new StreamSource(System.in)), List.of(), Optional.empty());
        }
        Path root = canonical(request.root());
        if (request.staged()) {
            return part(root, new Scope.Index());
        }
        if (request.since().isPresent()) {
            return part(root, new Scope.Since(request.since().get()));
        }
        return Files.isDirectory(root) ? folder(root, request) : file(root, request);
    }

    static Path canonical(Path path) {
        if (!Files.exists(path)) {
            throw new UserError("There is no file or folder " + path + "; check how it is written.");
        }
        if (!Files.isReadable(path)) {
            throw new UserError("You have no permission to read " + path + "; ask its owner, or choose another.");
        }
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UserError("The path " + path + " cannot be resolved; check the links on its way.", e);
        }
    }

    private static Sources part(Path root, Scope scope) {
        GitRepository repository = GitRepository.at(root)
                .or(() -> GitRepository.above(root).flatMap(GitRepository::at))
                .orElseThrow(() -> new UserError(root
                        + " is not in a git repository, so it has no commits; scan it without --staged and --since."));
        return new Sources(
                repository.root(), List.of(new GitSource(repository, scope)), List.of(), Optional.of(repository));
    }

    private static Sources file(Path root, ScanRequest request) {
        return new Sources(
                root,
                List.of(new FolderSource(root, request.respectIgnore(), Optional.empty())),
                List.of(),
                Optional.empty());
    }

    private static Sources folder(Path root, ScanRequest request) {
        List<NotSearched> left = new ArrayList<>();
        Optional<GitRepository> repository = repository(root, request, left);
        List<Source> all = new ArrayList<>();
        all.add(new FolderSource(root, request.respectIgnore(), repository.map(GitRepository::commonDir)));
        repository.ifPresent(found -> {
            all.add(new GitSource(found, request.history() ? new Scope.Everything() : new Scope.Index()));
            if (!request.history()) {
                left.add(new NotSearched(
                        found.objects().startsWith(root) ? PathNames.relative(root, found.objects()) : ".git",
                        Why.EXCLUDED,
                        0,
                        "History was left out on request."));
            }
        });
        if (repository.isEmpty()) {
            GitRepository.above(root)
                    .ifPresent(above -> left.add(new NotSearched(
                            ".",
                            Why.EXCLUDED,
                            0,
                            "The folder is part of the repository " + above + "; audit that to search its history.")));
        }
        return new Sources(root, List.copyOf(all), List.copyOf(left), repository);
    }

    /** Without history, a damaged repository is no reason not to search the files. */
    private static Optional<GitRepository> repository(Path root, ScanRequest request, List<NotSearched> left) {
        try {
            return GitRepository.at(root);
        } catch (UserError e) {
            if (request.history()) {
                throw e;
            }
            left.add(
                    new NotSearched(".git", Why.BROKEN, 0, "The repository cannot be read: only files were searched."));
            return Optional.empty();
        }
    }

    Optional<GitSource> git() {
        return all.stream()
                .filter(GitSource.class::isInstance)
                .map(GitSource.class::cast)
                .findFirst();
    }

    @Override
    public void close() {
        repository.ifPresent(GitRepository::close);
    }
}
