package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "acme_[a-z]{4}            ; acme_a-Z9  ; true",
                "acme_[a-z]{4}            ; acme_abcde ; false",
                "acme_[a-z]{4}            ; acme_abc   ; false",
                "acme_[a-z]{2,4}          ; acme_a9    ; true",
                "(?:ab|c)_[^\\]]{2}\\.x?   ; c_9]^      ; true",
                "(?:ab|c)_[^\\]]{2}\\.x?   ; ab_9]^y    ; true",
                "(?:ab|c)_[^\\]]{2}\\.x?   ; ab_9]^yz   ; false",
                "[0-9]+-\\w{3}             ; 12-ab      ; true",
                "[0-9]+-\\w{3}             ; 1-ab       ; false",
            })
    void asksForTheLengthOnly(String pattern, String value, boolean fits) {
        assertThat(Outline.of(pattern).fits(value)).isEqualTo(fits);
    }
}
