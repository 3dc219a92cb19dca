package dev.unleak.scan.baseline;

import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes a baseline: YAML with one entry a line, in order of id, so that two branches that add entries merge
 * line by line, and a conflict is mended by keeping both lines. Format: docs/baseline.md.
 */
public final class BaselineFile {
    /** Where a project keeps it, below its root. */
    public static final Path PLACE = Path.of(".unleak", "baseline.yaml");

    private BaselineFile() {}

    /**
     * The one that a scan of this path falls under: beside it, or above it up to the root of its repository. No link is
     * followed, and outside of a repository nothing above is looked at: that may be anybody's folder.
     */
    public static Optional<Path> near(Path root) {
        Path start = Files.isDirectory(root) ? root : Objects.requireNonNullElse(root.getParent(), root);
        Path top = start;
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                top = folder;
                break;
            }
        }
        for (Path folder = start; folder != null && folder.startsWith(top); folder = folder.getParent()) {
            Path file = folder.resolve(PLACE);
            boolean linked = Files.isSymbolicLink(folder.resolve(".unleak"));
            if (!linked && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The folder whose secrets it is about. */
    public static Path project(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        Path parent = folder.getParent();
        return folder.endsWith(".unleak") && parent != null ? parent : folder;
    }

    /** @throws UserError if there is none, or it is not as its format says */
    public static Baseline read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError("There is no baseline " + file + "; make one with unleak baseline create.");
        }
        try {
            Node top = Yaml.read(file);
            top.allow("version", "salt", "rounds", "entries");
            if (top.number("version", 0) != 1) {
                throw top.error("'version' must be 1; a newer Unleak may read it");
            }
            IdScheme scheme = new IdScheme(top.text("salt"), top.number("rounds", 0));
            List<Entry> entries = new ArrayList<>();
            for (Node node : top.children("entries")) {
                entries.add(EntryLine.read(node));
            }
            return new Baseline(scheme, entries);
        } catch (ContentException | IllegalArgumentException e) {
            throw new UserError(
                    "The baseline cannot be used (" + e.getMessage() + "); mend it, or scan with --no-suppress.", e);
        }
    }

    /** Replaces the file as a whole, and makes its folder. */
    public static void write(Path file, Baseline baseline) {
        StringBuilder text = new StringBuilder("""
                # Secrets that may stand here for a while: who decided, why, and until when. Kept by `unleak baseline`.
                # An id names a secret of this project and does not tell it. After a merge conflict keep both lines.
                version: 1
                """);
        text.append("salt: ").append(baseline.scheme().salt()).append('\n');
        text.append("rounds: ").append(baseline.scheme().rounds()).append('\n');
        text.append(baseline.entries().isEmpty() ? "entries: []\n" : "entries:\n");
        baseline.entries().forEach(entry -> text.append(EntryLine.write(entry)).append('\n'));
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            // Not a temporary file of the JDK's, which only its owner could read.
            Path fresh = folder.resolve(file.getFileName() + ".tmp");
            try {
                // A link of that name may lie in a stranger's project; it must not be written through.
                Files.deleteIfExists(fresh);
                Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UserError("The baseline " + file + " cannot be written; check the permissions of its folder.", e);
        }
    }
}
