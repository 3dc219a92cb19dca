package dev.unleak.remedy.used;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What an export holds, whoever's the entries are.
 *
 * @param root the file or folder
 * @param names fields that the first entries have, for the choice of columns
 * @param digest as {@link LogDigest} says
 * @param entries those that could be read
 * @param unreadable parts that could not; one may have been more than one entry
 * @param broken files that stop before their end, one sentence each
 * @param zoneless whether times are told without a zone, and were taken for those of {@code zone}
 * @param slots entries by quarter of an hour since 1970
 * @param identities names of authors with their counts, most frequent first; of many only the first
 */
public record Survey(
        Path root,
        LogFormat format,
        Columns columns,
        List<String> names,
        String digest,
        int files,
        long entries,
        long unreadable,
        List<String> broken,
        boolean zoneless,
        ZoneId zone,
        Optional<Instant> first,
        Optional<Instant> last,
        SortedMap<Long, Long> slots,
        List<Named> identities) {

    /** A name that entries have for their author. */
    public record Named(String field, String value, long entries) {}

    /** Length of a slot in seconds: every zone in use is a multiple of it away from UTC. */
    static final long SLOT = 900;

    /** Whether all was read that was there. */
    public boolean whole() {
        return unreadable == 0 && broken.isEmpty();
    }

    /** Days in that zone on which anybody did anything. */
    Set<LocalDate> days(ZoneId in) {
        Set<LocalDate> days = new TreeSet<>();
        slots.keySet().forEach(slot -> days.add(day(slot, in)));
        return days;
    }

    static LocalDate day(long slot, ZoneId in) {
        return Instant.ofEpochSecond(slot * SLOT).atZone(in).toLocalDate();
    }

    static long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SLOT);
    }
}
