package dev.unleak.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.Finding;
import dev.unleak.model.Step;
import dev.unleak.model.UserError;
import dev.unleak.remedy.hook.HookTrial;
import dev.unleak.remedy.sample.Sample;
import dev.unleak.remedy.sample.SampleRepository;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRepairTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final String WHO = "Ada";

    @TempDir
    Path folder;

    @Test
    void theSamplesTokenIsRepairedClosedAndReopenedWhenItComesBack() throws IOException, GitAPIException {
        Sample sample = new SampleRepository(RULES, Content.shipped(), Clock.systemUTC()).make(folder, new Random());
        Path terraform = sample.root().resolve("infra/dns.tf");
        Path script = sample.root().resolve("scripts/purge-cache.sh");
        String leaked = Files.readString(terraform);
        try (Store store = Store.open(folder.resolve("unleak.db"))) {
            Scanner scanner =
                    new Scanner(Detector.of(RULES), RULES, new Fingerprinter(new byte[32]), Optional.of(store), 2);
            Checklists checklists = new Checklists(
                    store,
                    GuideLibrary.load(Content.shipped()),
                    Content.shipped(),
                    (root, cancel) -> scanner.scan(ScanRequest.of(root), _ -> {}, cancel),
                    (_, _, _) -> new HookTrial.Outcome(true, "The hook refused a forged secret."),
                    Clock.systemUTC());
            scanner.scan(ScanRequest.of(sample.root()), _ -> {}, new CancelToken());
            long token = token(store);
            assertThat(checklists.open(token).steps())
                    .filteredOn(Step::selfChecked)
                    .extracting(Step::id)
                    .containsExactly("working-tree", "index", "head", "refs", "remote", "ignored", "hook");

            Files.writeString(terraform, leaked.replaceAll("\"cfut_\\w+\"", "var.token"));
            Files.writeString(script, Files.readString(script).replaceAll("cfut_\\w+", "\\$CLOUDFLARE_API_TOKEN"));
            Files.writeString(sample.root().resolve(".gitignore"), ".env\n");
            commit(sample);
            Checklist repaired = checklists.recheck(token, new CancelToken());
            assertThat(repaired.steps())
                    .filteredOn(step -> step.state() == Step.State.VERIFIED)
                    .extracting(Step::id)
                    .containsExactly("working-tree", "index", "head", "ignored", "hook");

            repaired.steps().stream()
                    .filter(step -> !step.selfChecked())
                    .forEach(step -> checklists.attest(token, step.id(), WHO, "Done."));
            assertThatThrownBy(() -> checklists.close(token))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("Take it out of the history");
            checklists.notApplicable(token, "refs", WHO, "The token is dead.");
            checklists.notApplicable(token, "remote", WHO, "The token is dead.");
            assertThat(checklists.close(token).finding().state()).isEqualTo(Finding.State.CLOSED);
            assertThat(checklists.recheck(token, new CancelToken()).finding().state())
                    .as("what the history holds was known when it was closed")
                    .isEqualTo(Finding.State.CLOSED);

            Files.writeString(terraform, leaked);
            Checklist back = checklists.recheck(token, new CancelToken());
            assertThat(back.finding().state()).isEqualTo(Finding.State.REOPENED);
            assertThat(back.closable()).isFalse();
        }
    }

    private static long token(Store store) {
        long target = store.targets().all().getFirst().id();
        return store.findings().page(FindingQuery.openIn(target), 0, 50).stream()
                .filter(finding -> finding.type().equals("cloudflare-user-token"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void commit(Sample sample) throws IOException, GitAPIException {
        try (Git git = Git.open(sample.root().toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Read the token from the environment")
                    .setSign(false)
                    .call();
        }
    }
}
