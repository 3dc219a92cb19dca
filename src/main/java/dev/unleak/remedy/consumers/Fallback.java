package dev.unleak.remedy.consumers;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerFile.By;
import dev.unleak.model.ConsumerFile.Hint;
import dev.unleak.model.ConsumerFile.Sureness;
import dev.unleak.model.ConsumerSearch;
import dev.unleak.model.Evidence;
import dev.unleak.model.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new search says against, or for, what was ticked before. Pure. */
final class Fallback {
    private static final String US = "Unleak";

    /** Steps that a new consumer shows to be unfinished. */
    private static final List<String> WHOLE = List.of("consumers", "deploy-new");

    private Fallback() {}

    /**
     * The entries to add to the ledger.
     *
     * @param before what was known of all folders, by step
     * @param ledger oldest first
     */
    static List<Evidence> of(
            long finding,
            ConsumerSearch search,
            List<ConsumerFile> seen,
            Map<String, ConsumerFile> before,
            List<Evidence> ledger,
            Instant now) {
        List<Evidence> news = new ArrayList<>();
        Map<String, ConsumerFile> there = seen.stream().collect(Collectors.toMap(ConsumerFile::step, file -> file));
        for (ConsumerFile file : seen) {
            ConsumerStanding standing = ConsumerStanding.of(file, ledger);
            if (file.holdsValue() && !standing.marks().isEmpty() && !isRolledBack(standing)) {
                news.add(entry(
                        finding, file.step(), false, file.path() + " still holds the old value" + lines(file), now));
            }
        }
        before.values().stream()
                .filter(file -> file.root().equals(search.root()) && file.holdsValue())
                .filter(file -> !there.containsKey(file.step())
                        || !there.get(file.step()).holdsValue())
                .filter(file -> !ConsumerStanding.of(file, ledger).marks().containsKey(ConsumerMark.UPDATED))
                .forEach(file -> news.add(entry(
                        finding,
                        ConsumerMark.UPDATED.step(file.step()),
                        true,
                        file.path() + " no longer holds the old value.",
                        now)));
        List<ConsumerFile> fresh = seen.stream()
                .filter(file -> file.sureness() != Sureness.POSSIBLE)
                .filter(file -> !before.containsKey(file.step())
                        || !before.get(file.step()).present())
                .toList();
        if (!fresh.isEmpty()) {
            WHOLE.stream()
                    .filter(step -> isTicked(step, ledger))
                    .forEach(step -> news.add(entry(finding, step, false, found(fresh), now)));
        }
        return news;
    }

    private static boolean isRolledBack(ConsumerStanding standing) {
        return standing.state() == Step.State.OPEN && standing.marks().containsKey(ConsumerMark.ROLLED_BACK);
    }

    private static boolean isTicked(String step, List<Evidence> ledger) {
        return ledger.reversed().stream()
                .filter(entry -> entry.step().equals(step))
                .findFirst()
                .filter(Evidence::holds)
                .isPresent();
    }

    private static String lines(ConsumerFile file) {
        Stream<Integer> lines = file.hints().stream()
                .filter(hint -> hint.by() == By.VALUE)
                .map(Hint::line)
                .limit(3);
        return ", line " + lines.map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }

    private static String found(List<ConsumerFile> fresh) {
        String first = fresh.getFirst().path() + " in " + fresh.getFirst().project();
        return "A new search found " + first + (fresh.size() == 1 ? "" : " and " + (fresh.size() - 1) + " more")
                + " to use it.";
    }

    private static Evidence entry(long finding, String step, boolean holds, String note, Instant now) {
        return new Evidence(finding, step, Evidence.Kind.VERIFIED, holds, US, note, now);
    }
}
