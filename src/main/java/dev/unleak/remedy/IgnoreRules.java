package dev.unleak.remedy;

import java.io.IOException;
import java.io.InputStream;
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
final class IgnoreRules {
    private IgnoreRules() {}

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
