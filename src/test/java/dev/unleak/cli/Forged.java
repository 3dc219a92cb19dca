package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** Secrets that never were, each with a text in which its rule finds it. */
record Forged(Rule rule, String secret, String text) {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());

    static Forged of(String rule) {
        return of(RULES.rule(rule).orElseThrow(), new Forge(42));
    }

    /** One of every rule. */
    static List<Forged> all() {
        Forge forge = new Forge(7);
        List<Forged> all = new ArrayList<>();
        RULES.rules().forEach(rule -> all.add(of(rule, forge)));
        return all;
    }

    private static Forged of(Rule rule, Forge forge) {
        String secret = forge.forge(rule).reveal();
        return new Forged(rule, secret, forge.fill(rule.cases().match().getFirst(), secret) + "\n");
    }
}
