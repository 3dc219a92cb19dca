package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Bech32Test {
    /** Valid strings of BIP 173. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A12UEL5L",
                "a12uel5l",
                "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
                "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
                "?1ezyfcl"
            })
    void closesThePublishedExamples(String text) {
        assertThat(Bech32.closes(text)).isTrue();
        assertThat(Bech32.close(text)).isEqualTo(text);
    }

    @Test
    void refusesMixedCaseAndTooShortTexts() {
        assertThat(Bech32.closes("A12uEL5L")).isFalse();
        assertThat(Bech32.closes("a1")).isFalse();
    }

    @Test
    void refusesWhatHoldsOtherCharacters() {
        assertThat(Bech32.closes("age1" + "b".repeat(20))).isFalse();
        assertThat(Bech32.closes("a12uel5!")).isFalse();
    }

    @Property
    void closedKeysCloseUntilACharacterChanges(
            @ForAll
                    @Chars({'q', 'p', 'z', 'r', 'y', '9', 'x', '8', 'l'})
                    @CharRange(from = 'c', to = 'h')
                    @StringLength(58)
                    String data,
            @ForAll @IntRange(max = 57) int place) {
        String key = Bech32.close("age1" + data);
        assertThat(Bech32.closes(key)).isTrue();

        StringBuilder changed = new StringBuilder(key);
        int at = "age1".length() + place;
        changed.setCharAt(at, changed.charAt(at) == 'q' ? 'p' : 'q');
        assertThat(Bech32.closes(changed.toString())).isFalse();
    }
}
