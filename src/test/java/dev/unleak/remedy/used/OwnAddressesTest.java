package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.UserError;
import dev.unleak.remedy.used.OwnAddresses.Whose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressesTest {
    private final OwnAddresses own = OwnAddresses.parse("192.0.2.0/25, 198.51.100.9\n2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource({
        "192.0.2.127, OWN",
        "192.0.2.128, UNKNOWN",
        "198.51.100.9, OWN",
        "198.51.100.9:443, OWN",
        "198.51.100.10, UNKNOWN",
        "2001:db8:1:ffff::1, OWN",
        "[2001:db8:1::1]:443, OWN",
        "2001:db8:2::1, UNKNOWN",
        "::ffff:192.0.2.7, OWN",
        "cloudtrail.amazonaws.com, NO_ADDRESS",
        "1, NO_ADDRESS",
        "192.0.2.999, NO_ADDRESS",
        "gce-internal-ip, NO_ADDRESS",
        "'', NO_ADDRESS"
    })
    void tellsOwnFromUnknown(String address, Whose whose) {
        assertThat(own.whose(address)).isEqualTo(whose);
    }

    @Test
    void aRangeOfNothingHoldsEveryAddressOfItsKind() {
        assertThat(OwnAddresses.parse("::/0").whose("2001:db8::1")).isEqualTo(Whose.OWN);
        assertThat(OwnAddresses.parse("::/0").whose("192.0.2.1")).isEqualTo(Whose.UNKNOWN);
    }

    @Test
    void saysWhatIsNoAddress() {
        for (String text : new String[] {"example.com", "192.0.2.0/33", "2001:db8::/x", "192.0.2"}) {
            assertThatThrownBy(() -> OwnAddresses.parse(text))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(text);
        }
    }

    @Test
    void keepsOneMoreOnce() {
        OwnAddresses more = own.plus("203.0.113.4").plus("203.0.113.4").plus("192.0.2.1");

        assertThat(more.ranges()).hasSize(4);
        assertThat(OwnAddresses.parse(more.text()).text()).isEqualTo(more.text());
    }
}
