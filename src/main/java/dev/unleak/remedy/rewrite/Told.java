package dev.unleak.remedy.rewrite;

import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/** Puts what a rewrite did into words that can be shown. */
final class Told {
    /** Namespaces that GitHub, GitLab, Gerrit, Bitbucket and Azure set by themselves. */
    private static final List<String> OF_SERVERS = List.of(
            "refs/pull/",
            "refs/merge-requests/",
            "refs/changes/",
            "refs/pull-requests/",
            "refs/keep-around/",
            "refs/pipelines/",
            "refs/environments/");

    private final Redaction redaction;

    /** @param redaction keeps the value out of names too */
    Told(Redaction redaction) {
        this.redaction = redaction;
    }

    Rehearsal of(GitRepository source, Rewriting done, boolean remove, Rehearsal.Proof proof, Traces traces)
            throws IOException {
        Survey survey = done.survey();
        CommitRewriter commits = done.commits();
        List<Rehearsal.ChangedRef> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        try (RevWalk walk = new RevWalk(source.jgit())) {
            for (Map.Entry<Tip, ObjectId> tip : done.after().entrySet()) {
                String name = clean(tip.getKey().name());
                ObjectId before = tip.getKey().id();
                if (tip.getValue().equals(before)) {
                    unchanged.add(name);
                } else {
                    RevObject named = walk.peel(walk.parseAny(before));
                    changed.add(new Rehearsal.ChangedRef(
                            name, before.name(), tip.getValue().name(), Rehearser.names(commits.firstIn(named))));
                }
            }
        }
        return new Rehearsal(
                remove,
                redaction.lines(),
                survey.paths().stream()
                        .map(path -> path.getBytes(StandardCharsets.ISO_8859_1))
                        .map(this::clean)
                        .toList(),
                Rehearser.names(commits.first()),
                List.copyOf(changed),
                List.copyOf(unchanged),
                List.copyOf(commits.lost()),
                done.after().keySet().stream()
                        .map(Tip::name)
                        .filter(Told::isOfServer)
                        .map(this::clean)
                        .toList(),
                done.orphans(),
                remotes(source),
                new Rehearsal.Counts(
                        survey.commits().size(),
                        commits.commits().size(),
                        commits.tags(),
                        done.trees(),
                        survey.tainted().size(),
                        commits.messages()),
                proof,
                traces);
    }

    private static boolean isOfServer(String ref) {
        return OF_SERVERS.stream().anyMatch(ref::startsWith);
    }

    private List<Rehearsal.Remote> remotes(GitRepository source) {
        Config config = source.jgit().getConfig();
        return config.getSubsections("remote").stream()
                .sorted()
                .map(name ->
                        new Rehearsal.Remote(name, clean(Addresses.plain(config.getString("remote", name, "url")))))
                .toList();
    }

    private String clean(String name) {
        return clean(name.getBytes(StandardCharsets.UTF_8));
    }

    private String clean(byte[] name) {
        return new String(redaction.of(name).orElse(name), StandardCharsets.UTF_8);
    }
}
