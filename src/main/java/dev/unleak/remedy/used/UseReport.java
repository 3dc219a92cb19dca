package dev.unleak.remedy.used;

import dev.unleak.guides.Misuse;
import dev.unleak.remedy.used.OwnAddresses.Whose;
import dev.unleak.remedy.used.Ruling.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a log shows of one credential, in words with the numbers, and what it does not.
 *
 * @param mask takes secrets out of what the log says
 * @param guide what the guide knows of the provider's logs
 */
public record UseReport(
        Survey survey,
        Use use,
        OwnAddresses own,
        WorkingHours hours,
        Volumes volumes,
        Coverage coverage,
        Function<String, String> mask,
        Optional<Misuse> guide) {
    private static final int NAMED = 3;

    public static UseReport of(
            Survey survey,
            Use use,
            OwnAddresses own,
            WorkingHours hours,
            Function<String, String> mask,
            Optional<Misuse> guide) {
        return new UseReport(
                survey,
                use,
                own,
                hours,
                Volumes.of(survey, use, hours),
                Coverage.of(survey, use.window(), hours.zone()),
                mask,
                guide);
    }

    /** What it shows, then what it cannot show. */
    public List<Insight> insights() {
        List<Insight> all = new ArrayList<>();
        all.add(total());
        if (since() > 0) {
            all.add(addresses());
            all.add(volume());
            all.add(byHour());
            all.add(fresh("program", "programs", use.agents()));
            all.add(fresh("action", "actions", use.actions()));
            all.add(refused());
        }
        if (use.after() > 0) {
            all.add(late());
        }
        if (coverage.whole()) {
            all.add(plain(BlindSpots.period(this) + " and covers all " + Say.count(coverage.days(), "day", "days")
                    + " of exposure."));
        }
        new BlindSpots(this).sentences().forEach(text -> all.add(new Insight(Insight.Kind.BLIND, text)));
        return all;
    }

    /** Entries since the exposure. */
    public long since() {
        return use.within() + use.after();
    }

    /** Addresses since the exposure that are not the person's own. */
    public List<Tally<String>> strangers() {
        return use.addresses().stream()
                .filter(Tally::sinceExposure)
                .filter(tally -> own.whose(tally.value()) == Whose.UNKNOWN)
                .toList();
    }

    long sinceOf(List<Tally<String>> tallies) {
        return tallies.stream()
                .mapToLong(tally -> tally.within() + tally.after())
                .sum();
    }

    private Insight total() {
        if (use.total().isEmpty()) {
            return plain("No entry of " + shown() + " is among the " + Say.entries(survey.entries()) + " of this log.");
        }
        return plain(Say.entries(use.within()) + " of " + shown() + " from the exposure on "
                + Say.moment(use.window().from(), hours.zone()) + " to "
                + Say.moment(use.window().to(), hours.zone())
                + ", and " + Say.count(use.before()) + " before it. First use "
                + use.first().map(at -> Say.moment(at, hours.zone())).orElse("") + ", last use "
                + use.last().map(at -> Say.moment(at, hours.zone())).orElse("") + " ("
                + hours.zone().getId() + ").");
    }

    /** The credential, as it may be shown. */
    public String shown() {
        return mask.apply(use.credential());
    }

    private Insight addresses() {
        List<Tally<String>> strangers = strangers();
        long all = use.addresses().stream().filter(Tally::sinceExposure).count();
        if (strangers.isEmpty()) {
            return plain("Since the exposure it was used from " + Say.count(all, "address", "addresses")
                    + ", none of them unknown.");
        }
        List<Tally<String>> fresh = strangers.stream().filter(Tally::isNew).toList();
        return odd("Since the exposure it was used from " + Say.count(all, "address", "addresses") + "; "
                + Say.count(strangers.size()) + " of them, with " + Say.entries(sinceOf(strangers))
                + (strangers.size() == 1 ? ", is not marked as yours. " : ", are not marked as yours. ")
                + (fresh.isEmpty()
                        ? "All of those were seen before the exposure as well."
                        : Say.count(fresh.size()) + " of those " + (fresh.size() == 1 ? "was" : "were")
                                + " never seen before: " + names(fresh) + "."));
    }

    private Insight volume() {
        Usual usual = volumes.usual();
        if (!usual.enough()) {
            return plain("The log holds " + Say.count(usual.days(), "day", "days")
                    + " before the exposure, fewer than the " + Usual.FEWEST_DAYS
                    + " that it takes to say what is usual.");
        }
        String rule = "Before the exposure a usual day had " + Say.plain(usual.median())
                + " (median of " + Say.count(usual.days(), "day", "days") + ", median distance "
                + Say.plain(usual.mad()) + "), so that more than " + Say.plain(usual.bound()) + " is unusual: ";
        var unusual = volumes.unusual(use.window().from().atZone(hours.zone()).toLocalDate());
        if (unusual.isEmpty()) {
            return plain(rule + "no day since was.");
        }
        var most = unusual.stream().max(java.util.Map.Entry.comparingByValue()).orElseThrow();
        return odd(rule + Say.count(unusual.size(), "day", "days") + " since "
                + (unusual.size() == 1 ? "was" : "were") + ", most of all " + Say.day(most.getKey()) + " with "
                + Say.count(most.getValue()) + ".");
    }

    private Insight byHour() {
        String text = Say.count(volumes.outside()) + " of " + Say.entries(since())
                + " since the exposure lie outside of your working hours (" + hours.sentence() + ").";
        return volumes.outside() == 0 ? plain(text) : odd(text);
    }

    private Insight fresh(String one, String many, List<Tally<String>> tallies) {
        List<Tally<String>> since =
                tallies.stream().filter(Tally::sinceExposure).toList();
        List<Tally<String>> fresh = since.stream().filter(Tally::isNew).toList();
        String text = Say.count(since.size(), one, many) + " since the exposure, "
                + (fresh.isEmpty()
                        ? "all of them seen before it as well."
                        : Say.count(fresh.size()) + " of them never seen before it: " + names(fresh) + ".");
        return fresh.isEmpty() ? plain(text) : odd(text);
    }

    private Insight refused() {
        if (use.refused() == 0) {
            return plain("Nothing that was tried since the exposure is told as refused.");
        }
        List<Tally<String>> tried = use.actions().stream()
                .filter(action -> action.refused() > 0)
                .sorted(java.util.Comparator.comparingLong((Tally<String> action) -> action.refused())
                        .reversed())
                .toList();
        return odd(Say.count(use.refused()) + " of " + Say.entries(since())
                + " since the exposure were tried and refused: " + names(tried) + ".");
    }

    private Insight late() {
        return odd(Say.entries(use.after()) + " of it lie after the revocation. If one of them was not refused, the old"
                + " value still works.");
    }

    private String names(List<Tally<String>> tallies) {
        String first = tallies.stream()
                .limit(NAMED)
                .map(tally -> tally.value().isEmpty() ? "(not told)" : mask.apply(tally.value()))
                .collect(java.util.stream.Collectors.joining("; "));
        return tallies.size() <= NAMED ? first : first + " and " + Say.count(tallies.size() - NAMED) + " more";
    }

    private static Insight plain(String text) {
        return new Insight(Insight.Kind.PLAIN, text);
    }

    private static Insight odd(String text) {
        return new Insight(Insight.Kind.ODD, text);
    }

    /** What Unleak would say. It proposes misuse only where addresses are marked, so that unknown means something. */
    public Proposal proposal() {
        List<Tally<String>> strangers = strangers();
        long done = strangers.stream()
                .mapToLong(tally -> tally.within() + tally.after() - tally.refused())
                .sum();
        if (!strangers.isEmpty() && own.ranges().isEmpty()) {
            return new Proposal(
                    Ruling.CANNOT_KNOW,
                    "You have not said which addresses are yours, so that a stranger's cannot be told from them.");
        }
        if (done > 0 && strangers.stream().anyMatch(Tally::isNew)) {
            return new Proposal(
                    Ruling.MISUSE,
                    Say.entries(done) + " since the exposure came from "
                            + Say.count(strangers.size(), "address that is", "addresses that are")
                            + " not yours, and " + (done == 1 ? "was" : "were") + " not refused.");
        }
        if (!coverage.whole()) {
            return new Proposal(
                    Ruling.CANNOT_KNOW,
                    "The log holds nothing of " + Say.count(coverage.missing()) + " of the "
                            + Say.count(coverage.days(), "day", "days") + " of exposure.");
        }
        if (!survey.whole() || use.leftOut() > 0) {
            return new Proposal(Ruling.CANNOT_KNOW, "A part of the log could not be read.");
        }
        if (since() > 0 && use.addresses().stream().noneMatch(a -> own.whose(a.value()) != Whose.NO_ADDRESS)) {
            return new Proposal(Ruling.CANNOT_KNOW, "The log tells no address of any use.");
        }
        return new Proposal(
                Ruling.NOTHING_SEEN,
                since() == 0
                        ? "The log covers all days of exposure and holds no use of it."
                        : strangers.isEmpty()
                                ? "The log covers all days of exposure, and every use came from your own addresses."
                                : "The log covers all days of exposure, and what is not from your own addresses was refused"
                                        + " or came from addresses known before.");
    }
}
