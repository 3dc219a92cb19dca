package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.source.git.GitCli;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacingTest {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String TERRAFORM = "hashicorp-terraform-password";

    @TempDir
    Path project;

    private final String password =
            new Forge(5).forge(RULES.rule(TERRAFORM).orElseThrow()).reveal();

    @Test
    void aRuleForFilesOfOneKindFindsThemInHistory() {
        inHistory("main.tf", "  admin_password = \"" + password + "\"\n");

        assertThat(rules(scan())).contains(TERRAFORM);
    }

    @Test
    void aRuleForFilesOfOneKindFindsNothingInOthersInHistory() {
        inHistory("notes.md", "  admin_password = \"" + password + "\"\n");

        assertThat(rules(scan())).doesNotContain(TERRAFORM);
    }

    @Test
    void ofSeveralPathsTheOneCountsThatSpeaksMostForASecret() {
        String text = "password: " + password + "\n";
        GitCli git = GitCli.init(project);
        git.write("locales/de.yaml", text);
        git.write("app.yaml", text);
        git.commit("Both");
        git.run("rm", "-q", "-r", ".");
        git.commit("None");

        Finding both = scan().getFirst();

        git.write("app.yaml", text);
        assertThat(both.confidence()).isEqualTo(confidenceOfTheFile());
    }

    private double confidenceOfTheFile() {
        return scan(ScanRequest.of(project.resolve("app.yaml"))).getFirst().confidence();
    }

    private void inHistory(String path, String text) {
        GitCli git = GitCli.init(project);
        git.write(path, text);
        git.commit("Add");
        git.run("rm", "-q", path);
        git.commit("Remove");
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.occurrences().stream())
                .map(Occurrence::rule)
                .toList();
    }

    private List<Finding> scan() {
        return scan(ScanRequest.of(project));
    }

    private static List<Finding> scan(ScanRequest request) {
        return new Scanner(DETECTOR, RULES, new Fingerprinter(new byte[32]), Optional.empty(), 1)
                .scan(request, _ -> {}, new CancelToken())
                .findings();
    }
}
