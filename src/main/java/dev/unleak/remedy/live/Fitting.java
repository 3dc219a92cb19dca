package dev.unleak.remedy.live;

import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideKind;
import dev.unleak.guides.Revoke;
import dev.unleak.guides.Verify;
import dev.unleak.model.Finding;
import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a guide's requests are for a finding, and what their answers amount to. */
final class Fitting {
    private Fitting() {}

    /**
     * The kinds that the finding can be: those that its type's rules find, and of these, where its visible beginning
     * tells, the ones that begin so.
     */
    static Set<String> kinds(Guide guide, Finding finding, RuleSet rules) {
        Set<String> ids = rules.rules().stream()
                .filter(rule -> rule.type().equals(finding.type()))
                .map(Rule::id)
                .collect(Collectors.toSet());
        List<GuideKind> found = guide.kinds().stream()
                .filter(kind -> kind.rules().stream().anyMatch(ids::contains))
                .toList();
        List<GuideKind> told = found.stream()
                .filter(kind -> !kind.prefix().isEmpty() && finding.masked().startsWith(kind.prefix()))
                .toList();
        return (told.isEmpty() ? found : told).stream().map(GuideKind::id).collect(Collectors.toSet());
    }

    static List<Verify> checks(Guide guide, Set<String> kinds) {
        return guide.verify().stream()
                .filter(verify -> verify.kinds().stream().anyMatch(kinds::contains))
                .toList();
    }

    /** Empty unless it ends every kind that the finding can be. */
    static Optional<Revoke.Request> revoke(Guide guide, Set<String> kinds) {
        return guide.revoke()
                .request()
                .filter(request -> !kinds.isEmpty() && request.kinds().containsAll(kinds));
    }

    /**
     * Alive if one of the newest answers says so, dead if every check was asked and refuses. An answer that says
     * nothing takes nothing back.
     *
     * @param asks oldest first
     */
    static LiveState state(List<Verify> checks, List<LiveAsk> asks) {
        Set<Optional<LiveState>> newest = checks.stream()
                .map(check -> asks.reversed().stream()
                        .filter(ask -> ask.request().equals(check.id()))
                        .flatMap(ask -> ask.state().stream())
                        .filter(state -> state != LiveState.UNKNOWN)
                        .findFirst())
                .collect(Collectors.toSet());
        if (newest.contains(Optional.of(LiveState.ALIVE))) {
            return LiveState.ALIVE;
        }
        return newest.equals(Set.of(Optional.of(LiveState.DEAD))) ? LiveState.DEAD : LiveState.UNKNOWN;
    }
}
