package dev.unleak.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Step;
import dev.unleak.remedy.hook.HookTrial;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each proof over a real repository and a real scan: open while it stands there, ticked without, open again after. */
class SelfCheckTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());

    @TempDir
    Path folder;

    private final String secret = "GITHUB_TOKEN="
            + new Forge(7).forge(RULES.rule("github-token").orElseThrow()).reveal() + "\n";

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Scanner scanner;

    @SuppressWarnings("NullAway.Init")
    private Checklists checklists;

    @SuppressWarnings("NullAway.Init")
    private Path root;

    @BeforeEach
    void repository() throws IOException {
        store = Store.open(folder.resolve("unleak.db"));
        scanner = new Scanner(Detector.of(RULES), RULES, new Fingerprinter(new byte[32]), Optional.of(store), 2);
        checklists = new Checklists(
                store,
                GuideLibrary.load(Content.shipped()),
                Content.shipped(),
                (at, cancel) -> scanner.scan(ScanRequest.of(at), _ -> {}, cancel),
                (_, _, _) -> new HookTrial.Outcome(false, "Not tried here."),
                Clock.systemUTC());
        root = Files.createDirectories(folder.resolve("shop-api"));
        git("init", "--quiet", "--template=", "--initial-branch=main");
        write("README.md", "A shop.\n");
        git("add", ".");
        git("commit", "--quiet", "-m", "Begin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theWorkingTree() throws IOException {
        write("app.env", secret);
        long finding = scan();
        assertThat(states(finding, "working-tree")).containsExactly(Step.State.OPEN);
        write("app.env", "GITHUB_TOKEN=$TOKEN\n");
        assertThat(states(finding, "working-tree")).containsExactly(Step.State.VERIFIED);
        write("deep/app.env", secret);
        assertThat(states(finding, "working-tree")).containsExactly(Step.State.OPEN);
    }

    @Test
    void theIndex() throws IOException {
        write("app.env", secret);
        git("add", "app.env");
        Files.delete(root.resolve("app.env"));
        long finding = scan();
        assertThat(states(finding, "working-tree", "index")).containsExactly(Step.State.VERIFIED, Step.State.OPEN);
        git("rm", "--quiet", "--cached", "app.env");
        assertThat(states(finding, "index")).containsExactly(Step.State.VERIFIED);
        write("app.env", secret);
        git("add", "app.env");
        assertThat(states(finding, "index")).containsExactly(Step.State.OPEN);
    }

    @Test
    void theCommitThatIsCheckedOut() throws IOException {
        commit("app.env", secret);
        long finding = scan();
        assertThat(states(finding, "head", "refs")).containsExactly(Step.State.OPEN, Step.State.OPEN);
        commit("app.env", "GITHUB_TOKEN=$TOKEN\n");
        assertThat(states(finding, "head", "refs")).containsExactly(Step.State.VERIFIED, Step.State.OPEN);
        git("revert", "--no-edit", "HEAD");
        assertThat(states(finding, "head")).containsExactly(Step.State.OPEN);
    }

    @Test
    void aBranchThenWhatGitKeepsAfterwards() throws IOException {
        git("checkout", "--quiet", "-b", "topic");
        commit("app.env", secret);
        git("checkout", "--quiet", "main");
        long finding = scan();
        assertThat(states(finding, "head", "refs")).containsExactly(Step.State.VERIFIED, Step.State.OPEN);

        git("branch", "-D", "topic");
        assertThat(states(finding, "refs", "leftovers")).containsExactly(Step.State.VERIFIED, Step.State.OPEN);

        git("reflog", "expire", "--expire=now", "--all");
        assertThat(states(finding, "leftovers"))
                .as("nothing names it, and it is there")
                .containsExactly(Step.State.OPEN);

        git("gc", "--quiet", "--prune=now");
        assertThat(states(finding, "refs", "leftovers")).containsExactly(Step.State.VERIFIED, Step.State.VERIFIED);

        commit("app.env", secret);
        assertThat(states(finding, "refs")).containsExactly(Step.State.OPEN);
    }

    @Test
    void aTag() throws IOException {
        commit("app.env", secret);
        git("tag", "-a", "v1", "-m", "One");
        git("reset", "--quiet", "--hard", "HEAD~1");
        long finding = scan();
        assertThat(states(finding, "head", "refs")).containsExactly(Step.State.VERIFIED, Step.State.OPEN);
        git("tag", "-d", "v1");
        git("update-ref", "-d", "ORIG_HEAD");
        assertThat(states(finding, "refs")).containsExactly(Step.State.VERIFIED);
    }

    @Test
    void aNote() throws IOException {
        git("notes", "add", "-m", secret.strip());
        long finding = scan();
        assertThat(states(finding, "refs")).containsExactly(Step.State.OPEN);
        git("update-ref", "-d", "refs/notes/commits");
        assertThat(states(finding, "refs")).containsExactly(Step.State.VERIFIED);
    }

    @Test
    void aStash() throws IOException {
        write("README.md", secret);
        git("stash", "push", "--quiet");
        long finding = scan();
        assertThat(states(finding, "leftovers")).containsExactly(Step.State.OPEN);
        git("stash", "drop", "--quiet");
        git("gc", "--quiet", "--prune=now");
        assertThat(states(finding, "leftovers")).containsExactly(Step.State.VERIFIED);
        write("README.md", secret);
        git("stash", "push", "--quiet");
        assertThat(states(finding, "leftovers")).containsExactly(Step.State.OPEN);
    }

    @Test
    void whatWasPushed() throws IOException {
        Path origin = folder.resolve("origin.git");
        git("init", "--quiet", "--bare", "--initial-branch=main", origin.toString());
        git("remote", "add", "origin", origin.toString());
        commit("app.env", secret);
        git("push", "--quiet", "origin", "main");
        long finding = scan();
        assertThat(states(finding, "refs", "remote")).containsExactly(Step.State.OPEN, Step.State.OPEN);
        git("reset", "--quiet", "--hard", "HEAD~1");
        git("update-ref", "-d", "ORIG_HEAD");
        assertThat(states(finding, "refs", "remote"))
                .as("not pushed yet")
                .containsExactly(Step.State.OPEN, Step.State.OPEN);
        git("push", "--quiet", "--force", "origin", "main");
        assertThat(states(finding, "refs", "remote")).containsExactly(Step.State.VERIFIED, Step.State.VERIFIED);
    }

    private long scan() {
        scanner.scan(ScanRequest.of(root), _ -> {}, new CancelToken());
        long target = store.targets().all().getFirst().id();
        return store.findings()
                .page(FindingQuery.openIn(target), 0, 2)
                .getFirst()
                .id();
    }

    private List<Step.State> states(long finding, String... ids) {
        List<Step> steps = checklists.recheck(finding, new CancelToken()).steps();
        return List.of(ids).stream()
                .map(id -> steps.stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .state())
                .toList();
    }

    private void commit(String name, String text) throws IOException {
        write(name, text);
        git("add", name);
        git("commit", "--quiet", "-m", "Change " + name);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(command + ": " + output).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
