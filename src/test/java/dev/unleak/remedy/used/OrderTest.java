package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.jgit.util.FileUtils;

class OrderTest {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia");

    @Property(tries = 40)
    void neitherOrderNorFilesNorZonesOfTheEntriesMatter(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int entries) throws IOException {
        Random random = new Random(seed);
        List<String> utc = new ArrayList<>();
        List<String> local = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            Instant at = Instant.parse("2026-10-20T00:00:00Z").plusSeconds(random.nextInt(40 * 86_400));
            String rest = "\", \"ip\": \"192.0.2.%d\", \"action\": \"a%d\", \"key_id\": \"k%d\", \"status\": %d}"
                    .formatted(random.nextInt(4), random.nextInt(3), random.nextInt(2), 200 + 203 * random.nextInt(2));
            utc.add("{\"time\": \"" + at + rest);
            local.add("{\"time\": \""
                    + at.atZone(ZoneId.of(ZONES.get(i % ZONES.size()))).toOffsetDateTime() + rest);
        }
        Collections.shuffle(local, random);
        String other =
                "{\"time\": \"2026-11-01T00:00:00Z\", \"key_id\": \"other\", \"ip\": \"2001:db8::1\", \"action\": \"z\"}";
        utc.addFirst(other);
        local.add(other);
        Path folder = Files.createTempDirectory("order");
        try {
            compare(folder, utc, local);
        } finally {
            FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE);
        }
    }

    private static void compare(Path folder, List<String> utc, List<String> local) throws IOException {
        Path one = Exports.write(folder.resolve("one.jsonl"), String.join("\n", utc));
        Path many = folder.resolve("many");
        for (int i = 0; i < local.size(); i++) {
            Exports.write(many.resolve(i % 3 + "/" + i + ".json"), local.get(i));
        }

        Survey first = Logs.survey(one);
        Survey second = Logs.survey(many, ZoneId.of("Asia/Kathmandu"));

        assertThat(second.identities()).isEqualTo(first.identities());
        assertThat(second.slots()).isEqualTo(first.slots());
        assertThat(second.first()).isEqualTo(first.first());
        assertThat(second.last()).isEqualTo(first.last());
        Use use = Logs.use(one, "k0", Logs.NOVEMBER);
        assertThat(Logs.use(many, "k0", Logs.NOVEMBER)).isEqualTo(use);
        sumsAgree(first, use);
    }

    /** The same entries, whichever zone they are shown in. */
    private static void sumsAgree(Survey survey, Use use) {
        for (String zone : ZONES) {
            Volumes volumes = UseReport.of(
                            survey,
                            use,
                            OwnAddresses.NONE,
                            WorkingHours.usual(ZoneId.of(zone)),
                            text -> text,
                            Optional.empty())
                    .volumes();
            assertThat(volumes.days().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(use.before() + use.within() + use.after());
            assertThat(volumes.hours().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(use.within() + use.after());
        }
        assertThat(Coverage.of(survey, use.window(), ZoneOffset.UTC).days()).isEqualTo(20);
    }
}
