package dev.unleak.remedy.hook;

import dev.unleak.model.CancelToken;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;

/** Finds out whether a repository's hook refuses a secret. */
@FunctionalInterface
public interface HookProbe {
    /** @throws dev.unleak.model.UserError if it cannot be tried */
    HookTrial.Outcome refuses(Path repository, HookType type, CancelToken cancel);

    /** The real trial: this program as the hook's, and a credential forged from these rules. */
    static HookProbe of(RuleSet rules) {
        return (repository, type, cancel) ->
                new HookTrial(Launcher.current(), () -> forged(rules)).run(repository, type, cancel);
    }

    /** A line of configuration with a forged credential of the type that can be told most surely. */
    private static String forged(RuleSet rules) {
        Rule surest = rules.rules().stream()
                .filter(rule -> !rule.generic() && rule.near().isEmpty())
                .max(Comparator.comparing((Rule rule) -> rule.checksum() != Rule.Checksum.NONE)
                        .thenComparing(Rule::base)
                        .thenComparing(Rule::severity))
                .orElseThrow();
        return "token=" + new Forge(new SecureRandom().nextLong()).forge(surest).reveal() + "\n";
    }
}
