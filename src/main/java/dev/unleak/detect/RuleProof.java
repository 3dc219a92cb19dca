package dev.unleak.detect;

import dev.unleak.content.ContentException;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One rule's cases, tried with a detector that also has all other rules. For one thread. */
final class RuleProof {
    private static final int FEWEST_CASES = 2;
    private static final int ROUNDS = 3;
    private static final double FOUND = 0.5;

    private final Rule rule;
    private final Detector detector;
    private final Forge forge;
    private final String path;
    private final Set<String> complaints = new LinkedHashSet<>();

    RuleProof(Rule rule, Detector detector) {
        this.rule = rule;
        this.detector = detector;
        forge = new Forge(rule.id().hashCode());
        path = rule.paths().only().stream()
                .findFirst()
                .map(glob -> glob.replace("**/", "").replace("*", "a"))
                .orElse("settings");
    }

    /** What is wrong with the rule, each once, as the end of a sentence that begins with its id. */
    List<String> complaints() {
        if (rule.cases().match().size() < FEWEST_CASES || rule.cases().noMatch().size() < FEWEST_CASES) {
            complaints.add("needs at least two cases that match and two that do not");
        }
        try {
            for (int round = 0; round < ROUNDS; round++) {
                rule.cases().match().forEach(this::matches);
                rule.cases().noMatch().forEach(this::doesNotMatch);
            }
        } catch (ContentException | IllegalStateException e) {
            complaints.add(String.valueOf(e.getMessage()));
        }
        return List.copyOf(complaints);
    }

    private void matches(String template) {
        Secret secret = forge.forge(rule);
        String text = forge.fill(template, secret.reveal());
        if (!template.contains("{secret}")) {
            complaints.add("has a case without {secret}: " + template);
        } else if (!hasKeyword(text)) {
            complaints.add("none of its keywords stands in the case: " + template);
        } else {
            missing(search(text), secret)
                    .ifPresent(missing -> complaints.add("the secret is " + missing + ": " + template));
        }
    }

    private Optional<String> missing(List<Candidate> found, Secret secret) {
        Optional<Candidate> same = found.stream()
                .filter(candidate -> candidate.type().equals(rule.type()))
                .filter(candidate -> candidate.secret().reveal().equals(secret.reveal()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().confidence() >= FOUND ? Optional.empty() : Optional.of("found without confidence");
        }
        return Optional.of(found.isEmpty() ? "not found" : "found otherwise, by " + rulesOf(found));
    }

    private void doesNotMatch(String template) {
        boolean found = search(forge.fill(rule, template)).stream()
                .anyMatch(candidate -> candidate.rule().equals(rule.id()) && candidate.confidence() >= FOUND);
        if (found) {
            complaints.add("finds what it must not: " + template);
        }
    }

    private boolean hasKeyword(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return rule.keywords().stream()
                .anyMatch(keyword ->
                        rule.fold() ? folded.contains(keyword.toLowerCase(Locale.ROOT)) : text.contains(keyword));
    }

    private List<Candidate> search(String text) {
        return detector.search(Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File(path)));
    }

    private static String rulesOf(List<Candidate> found) {
        return String.join(", ", found.stream().map(Candidate::rule).distinct().toList());
    }
}
