package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LogTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property(tries = 300)
    void aMomentIsTheSameInWhicheverZoneItIsWritten(
            @ForAll @LongRange(min = 1_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -18 * 4, max = 18 * 4) int quarters) {
        Instant at = Instant.ofEpochSecond(second);
        OffsetDateTime local = at.atOffset(ZoneOffset.ofTotalSeconds(quarters * 900));
        for (String text : List.of(
                local.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ENGLISH)),
                local.format(DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)),
                local.format(DateTimeFormatter.RFC_1123_DATE_TIME),
                Long.toString(second),
                Long.toString(second * 1_000),
                Long.toString(second * 1_000_000),
                Long.toString(second * 1_000_000_000))) {
            assertThat(LogTime.of(text, BERLIN)).as(text).contains(at);
            assertThat(LogTime.tellsZone(text)).as(text).isTrue();
        }
    }

    @Property(tries = 200)
    void aTimeWithoutAZoneIsTakenForTheZoneThatWasSaid(
            @ForAll @LongRange(min = 1_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -18 * 4, max = 18 * 4) int quarters) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(quarters * 900);
        String text = Instant.ofEpochSecond(second)
                .atOffset(zone)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH));

        assertThat(LogTime.of(text, zone)).contains(Instant.ofEpochSecond(second));
        assertThat(LogTime.tellsZone(text)).isFalse();
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        assertThat(LogTime.of("2026-10-25 02:30:00", BERLIN)).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void refusesWhatCouldMeanTwoDays() {
        for (String text : List.of("11/03/2026", "03.11.26 10:00", "yesterday", "", "12", "9".repeat(40))) {
            assertThat(LogTime.of(text, BERLIN)).as(text).isEmpty();
        }
    }

    @Test
    void takesADayOfAPersonForItsBeginning() {
        assertThat(LogTime.ofPerson("2026-11-03", BERLIN)).contains(Instant.parse("2026-11-02T23:00:00Z"));
    }
}
