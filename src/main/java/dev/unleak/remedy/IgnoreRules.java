package dev.unleak.remedy;

import dev.unleak.model.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.Repository;

/**
 * Whether git leaves a file alone, by the rules that belong to the repository: its {@code .gitignore} files and
 * {@code info/exclude} (gitignore(5)). A person's own excludes file does not count, since it guards nobody else. A
 * tracked file is never ignored.
 */
public final class IgnoreRules {
    /** What git does with a file. */
    public enum State {
        IGNORED,
        TRACKED,
        /** It would take the file up. */
        OPEN
    }

    private IgnoreRules() {}

    /**
     * What git does with a file in a folder; outside of a repository, what it would do by the folder's own rules.
     *
     * @param folder canonical
     * @param name of the file, which need not exist
     * @param rules what the folder's {@code .gitignore} says
     */
    public static State state(Path folder, String name, String rules) {
        try (Repository repository = Guards.repository(folder).orElse(null)) {
            if (repository == null || repository.isBare()) {
                IgnoreNode own = new IgnoreNode();
                own.parse(new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8)));
                return Boolean.TRUE.equals(own.checkIgnored(name, false)) ? State.IGNORED : State.OPEN;
            }
            Path tree = repository.getWorkTree().toPath().toRealPath();
            String path = tree.relativize(folder.resolve(name)).toString().replace('\\', '/');
            if (repository.readDirCache().findEntry(path) >= 0) {
                return State.TRACKED;
            }
            return ignores(repository, path) ? State.IGNORED : State.OPEN;
        } catch (IOException e) {
            throw new UserError("The repository at " + folder + " cannot be read; check its permissions.", e);
        }
    }

    /** @param path relative to the working tree, '/' between names; need not exist */
    static boolean ignores(Repository repository, String path) throws IOException {
        DirCache index = repository.readDirCache();
        if (index.findEntry(path) >= 0) {
            return false;
        }
        String[] names = path.split("/");
        StringBuilder prefix = new StringBuilder();
        for (int depth = 0; depth < names.length; depth++) {
            prefix.append(depth == 0 ? "" : "/").append(names[depth]);
            // A file below an ignored folder is ignored whatever the rules say of the file itself.
            if (isIgnored(repository, prefix.toString(), depth < names.length - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest folder's rules speak first, info/exclude last. */
    private static boolean isIgnored(Repository repository, String path, boolean folder) throws IOException {
        Path tree = repository.getWorkTree().toPath();
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            Path rules = tree.resolve(slash < 0 ? "" : path.substring(0, slash)).resolve(".gitignore");
            Boolean answer = read(rules).checkIgnored(path.substring(slash + 1), folder);
            if (answer != null) {
                return answer;
            }
            if (slash < 0) {
                break;
            }
        }
        Path exclude = repository.getCommonDirectory().toPath().resolve("info").resolve("exclude");
        return Boolean.TRUE.equals(read(exclude).checkIgnored(path, folder));
    }

    private static IgnoreNode read(Path file) throws IOException {
        IgnoreNode rules = new IgnoreNode();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try (InputStream in = Files.newInputStream(file)) {
                rules.parse(in);
            }
        }
        return rules;
    }
}
