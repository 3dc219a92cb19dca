package dev.unleak.remedy.fix;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with one forged token in it, scanned and fixed as the program does it. */
record Bench(Path root, String secret) {
    /** What the guide of the token calls it. */
    static final String VARIABLE = "CLOUDFLARE_API_TOKEN";

    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(new byte[32]);
    private static final FixPlanner PLANNER =
            new FixPlanner(DETECTOR, FINGERPRINTER, GuideLibrary.load(Content.shipped()));

    static Bench in(Path root) {
        try {
            return new Bench(
                    root.toRealPath(),
                    new Forge(42)
                            .forge(RULES.rule("cloudflare-user-token").orElseThrow())
                            .reveal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text in which {@code {secret}} stands for the token */
    Bench write(String path, String text) {
        return write(path, text.replace("{secret}", secret).getBytes(StandardCharsets.UTF_8));
    }

    Bench write(String path, String text, Charset charset) {
        return write(path, text.replace("{secret}", secret).getBytes(charset));
    }

    Bench write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> scan() {
        ScanRequest request = new ScanRequest(
                root, false, false, Optional.empty(), false, false, false, ScanRequest.DEFAULT_MIN_CONFIDENCE);
        return new Scanner(DETECTOR, RULES, FINGERPRINTER, Optional.empty(), 1)
                .scan(request, _ -> {}, new CancelToken())
                .findings();
    }

    Finding finding() {
        return scan().stream()
                .filter(finding -> finding.type().startsWith("cloudflare"))
                .findFirst()
                .orElseThrow();
    }

    FixPlan plan() {
        return plan(Optional.empty(), false);
    }

    FixPlan plan(Optional<String> variable, boolean keepValue) {
        Finding finding = finding();
        return PLANNER.plan(new FixRequest(root, finding, finding.occurrences(), variable, keepValue));
    }
}
