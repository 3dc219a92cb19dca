package dev.unleak.remedy.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Whether a repository has a remote at a host where most repositories are public. Reads the configuration only. */
final class PublicHosts {
    private static final Set<String> KNOWN = Set.of(
            "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "git.sr.ht", "huggingface.co");

    /** git-fetch(1), "GIT URLS": with a scheme, or as host and path with a colon between. */
    private static final Pattern HOST = Pattern.compile("(?:[a-z+]+://)?(?:[^@/]*@)?([A-Za-z0-9.-]+)[:/].*");

    private PublicHosts() {}

    /** Empty for a folder that is no repository, and for one that cannot be read: an order needs no certainty. */
    static Optional<String> of(Path root) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build()) {
            return repository.getConfig().getSubsections("remote").stream()
                    .flatMap(remote -> Stream.of(repository.getConfig().getStringList("remote", remote, "url")))
                    .map(PublicHosts::host)
                    .filter(KNOWN::contains)
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static String host(String url) {
        Matcher matcher = HOST.matcher(url.strip());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
