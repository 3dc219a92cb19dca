package dev.unleak.model;

import java.util.List;

/**
 * The guide applied to one finding, as it stands now.
 *
 * @param steps in the order of the mode
 * @param ledger all evidence, oldest first
 * @param closable whether every required step is done
 */
public record Checklist(Finding finding, Mode mode, List<Step> steps, List<Evidence> ledger, boolean closable) {
    public long done() {
        return steps.stream().filter(step -> step.state() != Step.State.OPEN).count();
    }
}
