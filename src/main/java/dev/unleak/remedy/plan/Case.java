package dev.unleak.remedy.plan;

import dev.unleak.guides.Guide;
import dev.unleak.guides.Risk;
import dev.unleak.model.Finding;
import dev.unleak.model.LiveState;
import dev.unleak.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that decides how urgent a finding is.
 *
 * @param risks what a stranger can do with it, as the guide says; empty where there is no guide
 * @param live what its provider last told
 * @param publicHost the host of a remote that the public can read from, such as {@code github.com}; empty where the
 *     repository has none
 */
public record Case(Finding finding, List<Risk> risks, LiveState live, Optional<String> publicHost) {
    public static Case of(Finding finding, Optional<Guide> guide, LiveState live, Optional<String> publicHost) {
        return new Case(finding, guide.map(Guide::risks).orElse(List.of()), live, publicHost);
    }

    /** Whether one of the risks is of everything that the account or organisation has. */
    boolean opensTheWholeAccount() {
        return risks.stream()
                .map(Risk::asset)
                .anyMatch(asset -> asset.startsWith("the whole ") || asset.equals("the account"));
    }

    /** The last day of an accepted risk that has run out; empty for any other finding. */
    Optional<LocalDate> ranOut(LocalDate today) {
        return finding.verdict()
                .filter(verdict -> verdict.kind() == Verdict.Kind.ACCEPTED_RISK)
                .flatMap(Verdict::expires)
                .filter(last -> last.isBefore(today));
    }
}
