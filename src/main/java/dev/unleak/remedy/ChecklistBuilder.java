package dev.unleak.remedy;

import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.Checklist;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Finding;
import dev.unleak.model.Mode;
import dev.unleak.model.Step;
import dev.unleak.remedy.consumers.ConsumerSteps;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a checklist together from the playbook, the guide and the evidence. Pure: reads nothing, writes nothing. */
final class ChecklistBuilder {
    private final GuideLibrary guides;
    private final Playbook playbook;

    ChecklistBuilder(GuideLibrary guides, Playbook playbook) {
        this.guides = guides;
        this.playbook = playbook;
    }

    Checklist build(Finding finding, Mode mode, Set<Trait> traits, List<ConsumerFile> consumers, Standing standing) {
        Optional<Guide> guide = guides.guide(finding.guide());
        Situation situation = new Situation(mode, Rotation.of(guide), traits);
        List<Step> planned = playbook.plan(situation).stream()
                .map(placed -> step(placed, situation, guide, standing))
                .toList();
        List<Step> steps = ConsumerSteps.into(planned, consumers, standing.evidence());
        boolean closable = steps.stream().noneMatch(step -> step.required() && step.state() == Step.State.OPEN);
        return new Checklist(finding, mode, steps, standing.evidence(), closable);
    }

    /** Whether a person may set the step aside; a step that is not in the playbook may not be. */
    StepTemplate.Waiver waiver(String step) {
        return playbook.step(step).map(StepTemplate::waiver).orElse(StepTemplate.Waiver.NEVER);
    }

    private static Step step(Playbook.Placed placed, Situation situation, Optional<Guide> guide, Standing standing) {
        StepTemplate template = placed.step();
        StepTemplate.Text text = template.text(situation);
        return new Step(
                template.id(),
                placed.phase(),
                text.title(),
                Wording.fill(text.text(), guide),
                Wording.list(text.actions(), guide),
                template.proof().isPresent(),
                template.required(),
                standing.state(template.id()),
                standing.newest(template.id()));
    }
}
