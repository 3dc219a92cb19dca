package dev.unleak.remedy;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Place;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.remedy.hook.HookProbe;
import dev.unleak.remedy.hook.HookTrial;
import dev.unleak.remedy.hook.HookType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** What keeps a secret from coming back into a repository: ignore rules and the hook. */
final class Guards {
    private static final String USUAL = ".env";

    private final HookProbe probe;

    Guards(HookProbe probe) {
        this.probe = probe;
    }

    /** The repository that a root is or lies in. */
    static Optional<Repository> repository(Path root) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
        try {
            return builder.getGitDir() == null ? Optional.empty() : Optional.of(builder.build());
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    /** Whether git ignores {@code .env}, or each file that holds the secret now. */
    static Fact ignored(Path root, List<Place> places) {
        try (Repository repository = repository(root).orElseThrow()) {
            List<String> held = places.stream()
                    .filter(place -> place.where() == Where.WORKING_TREE)
                    .map(place -> inTree(repository, root, place.path()))
                    .distinct()
                    .toList();
            if (IgnoreRules.ignores(repository, USUAL)) {
                return new Fact(true, "Git ignores " + USUAL + ".");
            }
            if (!held.isEmpty() && ignoresAll(repository, held)) {
                return new Fact(true, "Git ignores " + String.join(", ", held) + ".");
            }
            return new Fact(false, "Git would take up " + USUAL + ": no rule of the repository ignores it.");
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    private static boolean ignoresAll(Repository repository, List<String> paths) throws IOException {
        for (String path : paths) {
            if (!IgnoreRules.ignores(repository, path)) {
                return false;
            }
        }
        return true;
    }

    /** A failure to try it counts as no hook, and is told. */
    Fact hook(Path root, CancelToken cancel) {
        try {
            HookTrial.Outcome outcome = probe.refuses(root, HookType.PRE_COMMIT, cancel);
            return new Fact(outcome.refuses(), outcome.sentence());
        } catch (UserError e) {
            return new Fact(false, String.valueOf(e.getMessage()));
        }
    }

    private static String inTree(Repository repository, Path root, String path) {
        Path tree = repository.getWorkTree().toPath().toAbsolutePath().normalize();
        Path file = root.toAbsolutePath().normalize().resolve(path);
        return file.startsWith(tree) ? tree.relativize(file).toString().replace('\\', '/') : path;
    }

    private static UserError unreadable(Path root, IOException e) {
        return new UserError("The repository at " + root + " cannot be read: " + e.getMessage() + ".", e);
    }
}
