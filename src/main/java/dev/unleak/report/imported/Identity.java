package dev.unleak.report.imported;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fragment;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Reason;
import dev.unleak.model.Secret;
import dev.unleak.model.Severity;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which finding a reported secret is: our own type where our rules see it, so that our own scans find the same.
 */
final class Identity {
    /** The type of what neither our rules nor the tool's name for it tell. */
    static final String UNKNOWN = "imported-secret";

    /** What another tool reports is shown, however little we believe it ourselves. */
    private static final double SHOWN = 0.55;

    private static final double SIGNED_IN = 0.97;

    private final String tool;
    private final RuleSet rules;
    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final TypeGuess guess;

    Identity(String tool, RuleSet rules, Detector detector, Fingerprinter fingerprinter) {
        this.tool = tool;
        this.rules = rules;
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        guess = new TypeGuess(rules.rules());
    }

    /** Of a secret that was seen. */
    Finding of(ForeignResult result, Sighted seen) {
        return seen.candidate()
                .map(candidate -> ofCandidate(result, candidate))
                .orElseGet(() -> named(result, seen.secret(), seen.certain() ? Masking.mask(seen.secret()) : dots()));
    }

    /** Of one that was not, from what the report holds. */
    Finding of(ForeignResult result) {
        if (result.value().isEmpty()) {
            String place =
                    result.path() + ":" + result.line() + ":" + result.commit().orElse("");
            return named(
                    result, Secret.of(result.sha1().map(sha1 -> "sha1:" + sha1).orElse("place:" + place)), dots());
        }
        Secret value = result.value().get();
        return result.around().or(() -> Optional.of(value)).stream()
                .flatMap(text -> detector.search(Fragment.whole(text.bytes(), new Origin.Stdin())).stream())
                .filter(candidate -> candidate.secret().reveal().equals(value.reveal()))
                .findFirst()
                .map(candidate -> ofCandidate(result, candidate))
                .orElseGet(() -> named(result, value, Masking.mask(value)));
    }

    private static String dots() {
        return Masking.mask(Secret.of("-"));
    }

    private Finding ofCandidate(ForeignResult result, Candidate candidate) {
        return finding(
                result,
                candidate.type(),
                rules.rule(candidate.rule()),
                candidate.secret(),
                Masking.mask(candidate.secret()),
                candidate.reasons());
    }

    private Finding named(ForeignResult result, Secret secret, String masked) {
        Optional<Rule> rule = guess.of(result.rule());
        return finding(result, rule.map(Rule::type).orElse(UNKNOWN), rule, secret, masked, List.of());
    }

    private Finding finding(
            ForeignResult result, String type, Optional<Rule> rule, Secret secret, String masked, List<Reason> ours) {
        List<Reason> reasons = new ArrayList<>(ours);
        double least = logOdds(result.verified() ? SIGNED_IN : SHOWN);
        double sum = ours.stream().mapToDouble(Reason::push).sum();
        String text = tool + (result.verified() ? " signed in with it." : " reported it.");
        reasons.add(new Reason(Reason.IMPORTED, text, Math.max(0, least - sum)));
        return new Finding(
                0,
                fingerprinter.of(type, secret),
                type,
                rule.map(Rule::title).orElse("Secret that " + tool + " calls " + result.rule()),
                masked,
                rule.map(Rule::severity).orElse(Severity.HIGH),
                Reason.confidence(reasons),
                rule.map(Rule::guide).orElse(""),
                rule.map(Rule::lesson).orElse("M3.1"),
                List.copyOf(reasons),
                List.<Occurrence>of(),
                Finding.State.OPEN,
                Optional.empty());
    }

    private static double logOdds(double confidence) {
        return Math.log(confidence / (1 - confidence));
    }
}
