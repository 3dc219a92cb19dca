package dev.unleak.scan;

import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.source.FileCount;
import dev.unleak.source.git.GitRepository;
import dev.unleak.source.git.Survey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a scan of a root will meet, told before it starts.
 *
 * @param files files to read, counted until the time was up
 * @param bytes bytes in those files
 * @param counted whether everything was counted; otherwise there is more
 * @param objects git objects in the repository, 0 outside of one
 * @param commits commits that HEAD reaches, 0 outside of a repository
 * @param notices one plain sentence each on what will not be read, or will not count
 */
public record Preflight(
        Path root,
        Kind kind,
        long files,
        long bytes,
        boolean counted,
        long objects,
        long commits,
        List<String> notices) {
    public enum Kind {
        FILE,
        FOLDER,
        /** A folder with a repository's git folder in it. */
        REPOSITORY,
        BARE_REPOSITORY
    }

    /**
     * Looks for at most about the given time; blocks.
     *
     * @throws dev.unleak.model.UserError if the path does not exist or cannot be read
     */
    public static Preflight of(Path path, Duration time) {
        Path root = Sources.canonical(path);
        long until = System.nanoTime() + time.toNanos();
        if (!Files.isDirectory(root)) {
            FileCount one = FileCount.of(root, until);
            return new Preflight(root, Kind.FILE, one.files(), one.bytes(), true, 0, 0, List.of());
        }
        List<String> notices = new ArrayList<>();
        try (GitRepository repository = GitRepository.at(root).orElse(null)) {
            Optional<Survey> survey = Optional.ofNullable(repository).map(found -> Survey.of(found, until));
            survey.ifPresent(seen -> notices.addAll(seen.absences()));
            if (repository == null) {
                GitRepository.above(root)
                        .ifPresent(above -> notices.add("The folder is part of the repository " + above
                                + "; its history is searched only when that is audited."));
            }
            BaselineFile.near(root)
                    .map(file -> BaselineFile.read(file).entries().size())
                    .filter(entries -> entries > 0)
                    .ifPresent(entries -> notices.add("The project's baseline has "
                            + (entries == 1 ? "1 entry" : entries + " entries")
                            + ": such secrets are told, and do not count."));
            FileCount count = FileCount.of(root, until);
            if (count.links() > 0) {
                notices.add(
                        count.links() == 1 ? "One link is not followed." : count.links() + " links are not followed.");
            }
            return new Preflight(
                    root,
                    repository == null ? Kind.FOLDER : repository.bare() ? Kind.BARE_REPOSITORY : Kind.REPOSITORY,
                    count.files(),
                    count.bytes(),
                    count.complete() && survey.map(Survey::complete).orElse(true),
                    survey.map(Survey::objects).orElse(0L),
                    survey.map(Survey::commits).orElse(0L),
                    List.copyOf(notices));
        }
    }
}
