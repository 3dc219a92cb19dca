package dev.unleak.remedy.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.CommitCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.URIish;

/** Turns chapters into a real repository and pushes it to a bare one. */
final class StoryTeller implements AutoCloseable {
    private static final String MAIN = "main";

    private final Path root;
    private final Git git;
    private final Map<String, String> values;
    private final Map<String, String> authors;
    private final Instant now;

    StoryTeller(Path root, Path origin, Map<String, String> values, Map<String, String> authors, Instant now)
            throws IOException, GitAPIException {
        Git.init()
                .setBare(true)
                .setInitialBranch(MAIN)
                .setDirectory(origin.toFile())
                .call()
                .close();
        this.root = root;
        this.values = values;
        this.authors = authors;
        this.now = now;
        this.git = Git.init().setInitialBranch(MAIN).setDirectory(root.toFile()).call();
        try {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("core", null, "autocrlf", false);
            config.save();
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new URIish(origin.toUri().toString()))
                    .call();
        } catch (java.net.URISyntaxException | GitAPIException e) {
            git.close();
            throw new IOException(e);
        }
    }

    void tell(Chapter chapter) throws IOException, GitAPIException {
        if (chapter.branch().isPresent()) {
            goTo(chapter.branch().get());
        }
        if (chapter.drop().isPresent()) {
            git.branchDelete()
                    .setForce(true)
                    .setBranchNames(chapter.drop().get())
                    .call();
        }
        change(chapter);
        PersonIdent who = who(chapter);
        switch (chapter.kind()) {
            case COMMIT -> commit(chapter, who).call();
            case AMEND -> commit(chapter, who).setAmend(true).call();
            case STASH ->
                git.stashCreate()
                        .setPerson(who)
                        .setWorkingDirectoryMessage(chapter.message())
                        .call();
            case LEAVE -> {}
        }
        if (chapter.tag().isPresent()) {
            git.tag()
                    .setName(chapter.tag().get())
                    .setMessage(chapter.message())
                    .setTagger(who)
                    .setSigned(false)
                    .call();
        }
        if (chapter.push()) {
            git.push()
                    .setRemote("origin")
                    .setRefSpecs(new RefSpec(MAIN + ":" + MAIN))
                    .call();
        }
    }

    private void goTo(String branch) throws IOException, GitAPIException {
        boolean isNew = git.getRepository().findRef(Constants.R_HEADS + branch) == null;
        git.checkout().setName(branch).setCreateBranch(isNew).call();
    }

    private void change(Chapter chapter) throws IOException {
        for (Map.Entry<String, String> file : chapter.write().entrySet()) {
            write(file.getKey(), file.getValue());
        }
        for (Map.Entry<String, String> file : chapter.append().entrySet()) {
            write(file.getKey(), read(file.getKey()) + file.getValue());
        }
        for (Map.Entry<String, Map<String, String>> file : chapter.replace().entrySet()) {
            String text = read(file.getKey());
            for (Map.Entry<String, String> change : file.getValue().entrySet()) {
                String from = fill(change.getKey());
                if (!text.contains(from)) {
                    throw new IOException("'" + chapter.message() + "' finds nothing to replace in " + file.getKey());
                }
                text = text.replace(from, fill(change.getValue()));
            }
            write(file.getKey(), text);
        }
    }

    private CommitCommand commit(Chapter chapter, PersonIdent who) throws GitAPIException {
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage(chapter.message())
                .setAuthor(who)
                .setCommitter(who)
                .setSign(false)
                .setNoVerify(true);
    }

    private PersonIdent who(Chapter chapter) throws IOException {
        String author = authors.get(chapter.by());
        if (author == null) {
            throw new IOException("the story has no author " + chapter.by());
        }
        int mail = author.indexOf(" <");
        return new PersonIdent(
                author.substring(0, mail),
                author.substring(mail + 2, author.length() - 1),
                now.minus(Duration.ofDays(chapter.day())),
                ZoneOffset.UTC);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, fill(text));
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }

    @Override
    public void close() {
        git.close();
    }
}
