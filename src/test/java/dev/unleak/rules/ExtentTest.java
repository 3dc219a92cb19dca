package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExtentTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());

    @Test
    void addsUpWhatFollowsEachOtherAndTakesTheLongestChoice() {
        assertThat(Extent.of("\\b(?:ab|c{2,5}|[d-f]?)\\x41\\.$").bytes()).hasValue(7);
        assertThat(Extent.of("(?i)(?:[a-z0-9]{4}-){3}\\Qa+b\\E").bytes()).hasValue(22);
    }

    @Test
    void aRepeatWithoutEndHasNoLongestMatch() {
        assertThat(Extent.of("key_[a-z]{20,}").bytes()).isEmpty();
        assertThat(Extent.of("a(?:b|c+)").bytes()).isEmpty();
        assertThat(Extent.of("(?:\\b)*x").bytes()).hasValue(1);
    }

    @Test
    void tellsWhetherTheEndlessPartCanLeaveItsLine() {
        assertThat(Extent.of("a[^\\s]+\\s{0,2}(?:[^a]|$)"))
                .isEqualTo(new Extent(OptionalInt.empty(), OptionalInt.of(3)));
        assertThat(Extent.of("a.*b").breaks()).hasValue(0);
        assertThat(Extent.of("(?s)a.*b").breaks()).isEmpty();
        assertThat(Extent.of("a\\s+b").breaks()).isEmpty();
    }

    /** No forged value of a rule with a bound is longer than the bound of its own form. */
    @Property(tries = 5)
    void noForgedValueIsLongerThanItsPatternAllows(@ForAll long seed) {
        Forge forge = new Forge(seed);
        for (Rule rule : RULES.rules()) {
            Extent.of(rule.forge())
                    .bytes()
                    .ifPresent(most -> assertThat(forge.forge(rule).reveal().length())
                            .as(rule.id())
                            .isLessThanOrEqualTo(most));
        }
    }
}
