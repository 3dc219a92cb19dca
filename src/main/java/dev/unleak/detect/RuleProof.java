package dev.unleak.detect;

import com.google.re2j.Pattern;
import dev.unleak.content.ContentException;
import dev.unleak.detect.match.Sighting;
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
    private static final int FEWEST_CASES = 3;
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
            complaints.add("needs at least three cases that match and three that do not");
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
            rival(text, secret)
                    .ifPresent(other -> complaints.add("finds the same as " + other
                            + ", and neither takes precedence: give one the higher base: " + template));
            needsKeywords(text, template);
        }
    }

    /** A specific rule of another type that matches the very same bytes and is worth as much. */
    private Optional<String> rival(String text, Secret secret) {
        return detector.sightings(fragment(text)).stream()
                .filter(sighting -> !sighting.isLoose() && sighting.value().equals(secret.reveal()))
                .map(Sighting::rule)
                .filter(other -> !rule.generic() && !other.generic())
                .filter(other -> !other.type().equals(rule.type()) && other.base() == rule.base())
                .map(Rule::id)
                .findFirst();
    }

    /** With letters in the place of all keywords the rule finds nothing, so that they say all that it needs. */
    private void needsKeywords(String text, String template) {
        String without = text;
        for (String keyword : rule.keywords()) {
            without = Pattern.compile("(?i)" + Pattern.quote(keyword))
                    .matcher(without)
                    .replaceAll("q".repeat(keyword.length()));
        }
        if (search(without).stream().anyMatch(found -> found.rule().equals(rule.id()))) {
            complaints.add("finds a match without any of its keywords: " + template);
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
        return detector.search(fragment(text));
    }

    private Fragment fragment(String text) {
        return Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File(path));
    }

    private static String rulesOf(List<Candidate> found) {
        return String.join(", ", found.stream().map(Candidate::rule).distinct().toList());
    }
}
