package dev.unleak.remedy.consumers;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Evidence;
import dev.unleak.model.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far one consumer is, worked out from the ledger: done when it is updated and tested, and no later entry says that
 * it was rolled back or still holds the old value.
 *
 * @param marks the entries that count now
 * @param last the newest entry of any kind
 */
public record ConsumerStanding(Step.State state, Map<ConsumerMark, Evidence> marks, Optional<Evidence> last) {

    /** @param ledger all evidence of the finding, oldest first */
    public static ConsumerStanding of(ConsumerFile consumer, List<Evidence> ledger) {
        Map<ConsumerMark, Evidence> marks = new EnumMap<>(ConsumerMark.class);
        Optional<Evidence> aside = Optional.empty();
        Optional<Evidence> last = Optional.empty();
        String step = consumer.step();
        for (Evidence entry : ledger) {
            if (!ConsumerMark.checklistStep(entry.step()).equals(step)) {
                continue;
            }
            last = Optional.of(entry);
            Optional<ConsumerMark> mark = ConsumerMark.of(entry.step());
            if (mark.isPresent()) {
                aside = Optional.empty();
                take(marks, mark.get(), entry);
            } else if (entry.kind() == Evidence.Kind.NOT_APPLICABLE) {
                aside = Optional.of(entry).filter(Evidence::holds);
            } else if (entry.holds()) {
                marks.put(ConsumerMark.UPDATED, entry);
                marks.put(ConsumerMark.TESTED, entry);
                marks.remove(ConsumerMark.ROLLED_BACK);
            } else {
                marks.clear();
                aside = Optional.empty();
            }
        }
        return new ConsumerStanding(state(marks, aside.isPresent()), Map.copyOf(marks), last);
    }

    private static void take(Map<ConsumerMark, Evidence> marks, ConsumerMark mark, Evidence entry) {
        if (!entry.holds()) {
            marks.remove(mark);
            return;
        }
        if (mark == ConsumerMark.ROLLED_BACK) {
            marks.clear();
        } else {
            marks.remove(ConsumerMark.ROLLED_BACK);
        }
        marks.put(mark, entry);
    }

    private static Step.State state(Map<ConsumerMark, Evidence> marks, boolean aside) {
        if (aside) {
            return Step.State.NOT_APPLICABLE;
        }
        return marks.containsKey(ConsumerMark.UPDATED) && marks.containsKey(ConsumerMark.TESTED)
                ? Step.State.ATTESTED
                : Step.State.OPEN;
    }
}
