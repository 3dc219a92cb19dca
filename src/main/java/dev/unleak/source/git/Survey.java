package dev.unleak.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A quick look at how large a repository is.
 *
 * @param objects objects in its own store
 * @param commits commits that HEAD reaches
 * @param complete whether there was time to count them all
 * @param absences one plain sentence each on what was never downloaded
 */
public record Survey(long objects, long commits, boolean complete, List<String> absences) {
    /**
     * @param until when to stop, in the time of {@link System#nanoTime}
     * @throws dev.unleak.model.UserError if the repository cannot be read
     */
    public static Survey of(GitRepository repository, long until) {
        try (RevWalk walk = new RevWalk(repository.jgit())) {
            long objects = new ObjectFiles(repository.objects()).count();
            long commits = 0;
            boolean complete = true;
            ObjectId head = repository.jgit().resolve(Constants.HEAD);
            if (head != null) {
                walk.setRetainBody(false);
                walk.markStart(walk.parseCommit(head));
                while (complete && walk.next() != null) {
                    commits++;
                    complete = commits % 256 != 0 || System.nanoTime() - until < 0;
                }
            }
            return new Survey(objects, commits, complete, absences(repository));
        } catch (IOException e) {
            throw GitRepository.damaged(repository.root(), e);
        }
    }

    static List<String> absences(GitRepository repository) {
        List<String> absences = new ArrayList<>();
        if (Files.exists(repository.commonDir().resolve("shallow"))) {
            absences.add("It is a shallow clone: older commits were never downloaded.");
        }
        if (isPartial(repository)) {
            absences.add("It is a partial clone: some file contents were never downloaded.");
        }
        return absences;
    }

    static boolean isPartial(GitRepository repository) {
        Config config = repository.jgit().getConfig();
        return config.getSubsections("remote").stream()
                .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false));
    }
}
