package dev.unleak.remedy.plan;

import dev.unleak.model.Exposure;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The order of repair, the most urgent first. A pure function of the cases and the present moment. */
public final class RepairOrder {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final Comparator<Ranked> MOST_URGENT = Comparator.comparingInt(Ranked::points)
            .thenComparingDouble(ranked -> ranked.finding().confidence())
            .reversed()
            .thenComparingLong(ranked -> ranked.finding().id());

    private RepairOrder() {}

    /** Among equals the surer comes first, then the one that was found first. */
    public static List<Ranked> of(Collection<Case> cases, Instant now, ZoneId zone) {
        return cases.stream()
                .map(one -> ranked(one, now, zone))
                .sorted(MOST_URGENT)
                .toList();
    }

    static Ranked ranked(Case one, Instant now, ZoneId zone) {
        Finding finding = one.finding();
        Exposure exposure = finding.exposure();
        LocalDate today = LocalDate.ofInstant(now, zone);
        int points = Weights.severity(finding.severity())
                + Weights.exposure(exposure, one.publicHost().isPresent())
                + Weights.live(one.live())
                + Weights.reach(one)
                + Weights.age(exposure.days(now).orElse(0L))
                + Weights.due(one, today)
                + Weights.places(exposure);
        return new Ranked(
                finding,
                points,
                FindingSentence.exposure(exposure, now, zone),
                more(one, today),
                one.ranOut(today).isPresent());
    }

    private static List<String> more(Case one, LocalDate today) {
        List<String> words = new ArrayList<>();
        if (one.finding().exposure().pushed()) {
            one.publicHost().ifPresent(host -> words.add("a remote is at " + host));
        }
        switch (one.live()) {
            case ALIVE -> words.add("works, its provider says");
            case DEAD -> words.add("dead, its provider says");
            case UNKNOWN -> {}
        }
        if (one.opensTheWholeAccount()) {
            words.add("opens the whole account");
        } else if (!one.risks().isEmpty()) {
            words.add(one.risks().size() == 1 ? "1 known risk" : one.risks().size() + " known risks");
        }
        one.ranOut(today).ifPresent(last -> words.add("its accepted risk ran out on " + DAY.format(last)));
        return words;
    }
}
