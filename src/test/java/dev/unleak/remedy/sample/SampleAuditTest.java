package dev.unleak.remedy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAuditTest {
    @TempDir
    Path folder;

    @Test
    void anAuditFindsExactlyWhatWasPlantedWhereItWasPlanted() {
        RuleSet rules = RuleSet.load(Content.shipped());
        Sample sample = new SampleRepository(rules, Content.shipped(), Clock.systemUTC()).make(folder, new Random());
        Scanner scanner = new Scanner(Detector.of(rules), rules, new Fingerprinter(new byte[32]), Optional.empty(), 2);

        List<Finding> findings = scanner.scan(ScanRequest.of(sample.root()), _ -> {}, new CancelToken())
                .findings();

        for (Planted planted : sample.planted()) {
            assertThat(findings)
                    .as(planted.name())
                    .filteredOn(finding -> holds(finding, planted))
                    .hasSize(1);
        }
        assertThat(findings)
                .as("neither the decoys nor anything else")
                .allMatch(finding -> sample.planted().stream().anyMatch(planted -> holds(finding, planted)));
    }

    private static boolean holds(Finding finding, Planted planted) {
        return finding.exposure().pushed() == planted.pushed()
                && finding.exposure().where().containsAll(planted.where())
                && finding.occurrences().stream()
                        .anyMatch(one -> one.rule().equals(planted.rule())
                                && one.place().path().equals(planted.path()));
    }
}
