package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FoldedCharacterTest {
    /** The vector of crates.io's own test, taken apart. */
    @Test
    void agreesWithThePublishedExample() {
        String body = "cio_tp_" + "gGK6jurSwKyl9V3A" + "z19z7YEFQI9aoOO";
        assertThat(FoldedCharacter.close(body + "0")).isEqualTo(body + "d");
    }

    @Property
    void closedTokensCloseUntilTheLastCharacterChanges(
            @ForAll @AlphaChars @NumericChars @StringLength(32) String random) {
        String token = FoldedCharacter.close("acme_tp_" + random);
        assertThat(FoldedCharacter.closes(token)).isTrue();

        char last = token.charAt(token.length() - 1);
        assertThat(FoldedCharacter.closes(token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A')))
                .isFalse();
    }
}
