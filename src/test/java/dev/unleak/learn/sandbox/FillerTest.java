package dev.unleak.learn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.rules.RuleSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

class FillerTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());

    @Test
    void forgesASecretOfTheNamedRule() {
        String text = new Filler(RULES, 1, "a").apply("TOKEN=%{secret:github-token}!");

        assertThat(text).matches("TOKEN=gh[pousr]_[A-Za-z0-9]{36}!");
    }

    @Test
    void fillsPatternsWithBracesOfTheirOwn() {
        assertThat(new Filler(RULES, 1, "a").apply("%{re:oak_[a-z]{4}}-%{hex:3}"))
                .matches("oak_[a-z]{4}-[0-9a-f]{3}");
    }

    @Test
    void aNamedValueIsTheSameInEveryScopeAndAnUnnamedOneIsNot() {
        Filler one = new Filler(RULES, 1, "one");
        Filler two = new Filler(RULES, 1, "two");

        assertThat(one.apply("%{t=alnum:20}"))
                .isEqualTo(two.apply("%{t=alnum:20}"))
                .isEqualTo(one.apply("%{t}"));
        assertThat(one.apply("%{alnum:20}")).isNotEqualTo(two.apply("%{alnum:20}"));
    }

    @Property
    void theSameSeedGivesTheSameText(@ForAll long seed, @ForAll @AlphaChars String scope) {
        String text = "%{secret:npm-access-token} %{uuid} %{n=hex:8} %{n}";

        assertThat(new Filler(RULES, seed, scope).apply(text)).isEqualTo(new Filler(RULES, seed, scope).apply(text));
    }

    @Test
    void otherBracesStay() {
        String code = "${HOME} {json: 1} 100% {a} %s";

        assertThat(new Filler(RULES, 1, "a").apply(code)).isEqualTo(code);
    }

    @Test
    void anUnknownPlaceholderIsNamed() {
        Filler filler = new Filler(RULES, 1, "a");

        assertThatThrownBy(() -> filler.apply("%{secret:no-such-rule}"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("no-such-rule");
        assertThatThrownBy(() -> filler.apply("%{nonsense:3}"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("nonsense");
    }
}
