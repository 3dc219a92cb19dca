package dev.unleak.detect;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Proves that rules find what they say and nothing near it, with credentials forged on the spot. */
public final class RulesCheck {
    private static final int FEWEST_CASES = 2;
    private static final int ROUNDS = 3;
    private static final double FOUND = 0.5;

    private final Map<String, List<String>> complaints = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> fileOf = new TreeMap<>();

    private RulesCheck() {}

    /** By file, what is wrong with it in plain sentences; empty if all is well. */
    public static Map<String, List<String>> run(Content content) {
        RulesCheck check = new RulesCheck();
        RuleSet.files(content).forEach(check::read);
        Detector detector = Detector.of(RuleSet.of(check.rules, "check"));
        check.rules.forEach(rule -> check.prove(rule, detector));
        return check.complaints;
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        try {
            for (Rule rule : RuleSet.read(file).rules()) {
                String other = fileOf.putIfAbsent(rule.id(), name);
                if (other == null) {
                    rules.add(rule);
                } else {
                    complain(name, "The id " + rule.id() + " is already used in " + other + ".");
                }
            }
        } catch (ContentException e) {
            complain(name, String.valueOf(e.getMessage()));
        }
    }

    private void prove(Rule rule, Detector detector) {
        if (rule.cases().match().size() < FEWEST_CASES || rule.cases().noMatch().size() < FEWEST_CASES) {
            complain(rule, "needs at least two cases that match and two that do not");
        }
        Forge forge = new Forge(rule.id().hashCode());
        try {
            for (int round = 0; round < ROUNDS; round++) {
                rule.cases().match().forEach(text -> matches(rule, detector, forge, text));
                rule.cases().noMatch().forEach(text -> doesNotMatch(rule, detector, forge, text));
            }
        } catch (ContentException | IllegalStateException e) {
            complain(rule, String.valueOf(e.getMessage()));
        }
    }

    private void matches(Rule rule, Detector detector, Forge forge, String template) {
        Secret secret = forge.forge(rule);
        String text = forge.fill(template, secret.reveal());
        if (!template.contains("{secret}")) {
            complain(rule, "has a case without {secret}: " + template);
        } else if (!hasKeyword(rule, text)) {
            complain(rule, "none of its keywords stands in the case: " + template);
        } else {
            List<Candidate> found = search(rule, detector, text);
            String missing = found.stream()
                    .filter(candidate -> candidate.type().equals(rule.type()))
                    .filter(candidate -> candidate.secret().reveal().equals(secret.reveal()))
                    .findFirst()
                    .map(candidate -> isBelieved(rule, candidate) ? "" : "found without confidence")
                    .orElseGet(() -> found.isEmpty() ? "not found" : "found otherwise, by " + rulesOf(found));
            if (!missing.isEmpty()) {
                complain(rule, "the secret is " + missing + ": " + template);
            }
        }
    }

    private void doesNotMatch(Rule rule, Detector detector, Forge forge, String template) {
        boolean found = search(rule, detector, forge.fill(rule, template)).stream()
                .anyMatch(candidate -> candidate.rule().equals(rule.id()) && candidate.confidence() >= FOUND);
        if (found) {
            complain(rule, "finds what it must not: " + template);
        }
    }

    /** What is public by design is found, but does not count as a leak. */
    private static boolean isBelieved(Rule rule, Candidate candidate) {
        return candidate.confidence() >= FOUND || rule.publicByDesign() == Rule.PublicByDesign.YES;
    }

    private static boolean hasKeyword(Rule rule, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return rule.keywords().stream()
                .anyMatch(keyword ->
                        rule.fold() ? folded.contains(keyword.toLowerCase(Locale.ROOT)) : text.contains(keyword));
    }

    private static List<Candidate> search(Rule rule, Detector detector, String text) {
        String path = rule.paths().only().stream()
                .findFirst()
                .map(glob -> glob.replace("**/", "").replace("*", "a"))
                .orElse("settings");
        return detector.search(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File(path)));
    }

    private static String rulesOf(List<Candidate> found) {
        return String.join(", ", found.stream().map(Candidate::rule).distinct().toList());
    }

    private void complain(Rule rule, String complaint) {
        complain(fileOf.getOrDefault(rule.id(), rule.provider()), rule.id() + " " + complaint);
    }

    private void complain(String file, String complaint) {
        List<String> list = complaints.computeIfAbsent(file, any -> new ArrayList<>());
        if (!list.contains(complaint)) {
            list.add(complaint);
        }
    }
}
