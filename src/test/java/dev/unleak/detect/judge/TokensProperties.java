package dev.unleak.detect.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokensProperties {
    private static final Encoding CL100K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    @Property
    void countsWhatTheLibraryCounts(@ForAll("printable") String text) {
        assertThat(Tokens.count(text)).isEqualTo(CL100K.encodeOrdinary(text).size());
    }

    @Property
    void partsTextsWhereTheLibraryDoes(@ForAll("written") String text) {
        assertThat(Tokens.count(text)).isEqualTo(CL100K.encodeOrdinary(text).size());
    }

    @Property
    void countsSomethingOfAnyText(@ForAll String text) {
        assertThat(Tokens.count(text)).isBetween(text.isEmpty() ? 0 : 1, Tokens.looked(text));
    }

    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings().withCharRange('!', '~').ofMaxLength(200);
    }

    /** Words, numbers, contractions and runs of signs, in any order and case. */
    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of(
                        "password",
                        "metadata",
                        "Summer",
                        "LIBRARY",
                        "'s",
                        "'LL",
                        "'Re",
                        "'",
                        "2024",
                        "7",
                        "--",
                        "_",
                        "://",
                        "@",
                        "q",
                        "Xk")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
