package dev.unleak.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void countsWithSeparatorsAndNouns() {
        assertThat(Amounts.count(70405, "file", "files")).isEqualTo("70,405 files");
        assertThat(Amounts.count(1, "file", "files")).isEqualTo("1 file");
    }

    @Test
    void givesBytesInDecimalUnits() {
        assertThat(Amounts.bytes(999)).isEqualTo("999 bytes");
        assertThat(Amounts.bytes(4_100_000)).isEqualTo("4.1 MB");
        assertThat(Amounts.bytes(999_999)).isEqualTo("1.0 MB");
        assertThat(Amounts.bytes(48_000_000_000L)).isEqualTo("48 GB");
    }

    @Test
    void saysHowLongAgo() {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(Amounts.ago(now.minus(Duration.ofSeconds(5)), now)).isEqualTo("just now");
        assertThat(Amounts.ago(now.minus(Duration.ofMinutes(4)), now)).isEqualTo("4 minutes ago");
        assertThat(Amounts.ago(now.minus(Duration.ofHours(30)), now)).isEqualTo("yesterday");
        assertThat(Amounts.ago(now.minus(Duration.ofDays(3)), now)).isEqualTo("3 days ago");
    }
}
