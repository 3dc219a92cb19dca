package dev.unleak.bench;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What more rules cost: searches a folder's files in memory with 60 rules of widely used services, with 500 and with
 * all, and prints nanoseconds of processor time a byte. Takes the folder as its argument. One thread; the sets take
 * turns, so that a busy machine disturbs all alike, and of each the best of several rounds counts.
 */
public final class RuleCountBench {
    private static final int ROUNDS = 7;
    private static final long MOST_BYTES = 24L << 20;
    private static final long MOST_FILE = 1L << 20;
    private static final int FEW = 60;
    private static final int MANY = 500;
    private static final int MOST_OF_ONE = 3;

    /** Those whose credentials are met most. */
    private static final List<String> WIDELY_USED = List.of(
            "aws",
            "github",
            "gitlab",
            "google",
            "azure",
            "slack",
            "stripe",
            "npm",
            "openai",
            "anthropic",
            "twilio",
            "sendgrid",
            "private-key",
            "jwt",
            "docker",
            "pypi",
            "heroku",
            "mailgun",
            "discord",
            "databricks",
            "cloudflare",
            "datadog",
            "telegram",
            "shopify",
            "square");

    private RuleCountBench() {}

    public static void main(String[] args) throws IOException {
        List<Fragment> files = files(Path.of(args[0]));
        long bytes = files.stream().mapToLong(Fragment::length).sum();
        Map<Integer, Detector> detectors = new LinkedHashMap<>();
        List<Rule> rules = ordered(RuleSet.load(Content.shipped()).rules());
        for (int count : new int[] {FEW, MANY, rules.size()}) {
            detectors.put(count, Detector.of(RuleSet.of(rules.subList(0, count), "bench")));
        }
        Map<Integer, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            detectors.forEach((count, detector) -> best.merge(count, nanoseconds(detector, files) / bytes, Math::min));
        }
        double few = best.getOrDefault(FEW, 1.0);
        System.out.printf(Locale.ROOT, "%d files, %.1f MB%n", files.size(), bytes / 1e6);
        best.forEach((count, each) -> System.out.printf(
                Locale.ROOT, "%5d rules  %6.2f ns a byte  %.2f times %d%n", count, each, each / few, FEW));
    }

    /** The widely used ones first, then the others spread evenly over the alphabet. */
    private static List<Rule> ordered(List<Rule> rules) {
        List<Rule> ordered = new ArrayList<>(
                rules.stream().filter(Rule::generic).limit(FEW / 2).toList());
        for (String provider : WIDELY_USED) {
            rules.stream()
                    .filter(rule -> rule.provider().equals(provider) && !rule.generic())
                    .limit(MOST_OF_ONE)
                    .forEach(ordered::add);
        }
        ordered.subList(Math.min(FEW, ordered.size()), ordered.size()).clear();
        List<Rule> rest = new ArrayList<>(rules);
        rest.removeAll(ordered);
        int step = Math.max(1, rest.size() / (MANY - FEW));
        for (int start = 0; start < step; start++) {
            for (int i = start; i < rest.size(); i += step) {
                ordered.add(rest.get(i));
            }
        }
        return ordered;
    }

    private static double nanoseconds(Detector detector, List<Fragment> files) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        files.forEach(detector::search);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static List<Fragment> files(Path folder) throws IOException {
        List<Fragment> files = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (bytes < MOST_BYTES
                        && Files.size(file) < MOST_FILE
                        && !file.toString().contains("/.git/")) {
                    files.add(Fragment.whole(Files.readAllBytes(file), new Origin.File(file.toString())));
                    bytes += Files.size(file);
                }
            }
        }
        return files;
    }
}
