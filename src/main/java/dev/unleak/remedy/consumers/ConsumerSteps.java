package dev.unleak.remedy.consumers;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerFile.Hint;
import dev.unleak.model.ConsumerFile.Sureness;
import dev.unleak.model.Evidence;
import dev.unleak.model.Phase;
import dev.unleak.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes each consumer a step of its own. They follow the step that gives everything the new value, which stands before
 * the revocation where old and new can work side by side and time allows, and behind it otherwise. Pure.
 */
public final class ConsumerSteps {
    private static final String DEPLOY = "deploy-new";
    private static final String REVOKE = "revoke-old";

    private ConsumerSteps() {}

    public static List<Step> into(List<Step> steps, List<ConsumerFile> consumers, List<Evidence> ledger) {
        List<Step> all = new ArrayList<>(steps);
        int deploy = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals(DEPLOY))
                .findFirst()
                .orElse(steps.size() - 1);
        Phase phase = steps.isEmpty() ? Phase.ROTATE : steps.get(deploy).phase();
        all.addAll(
                deploy + 1,
                consumers.stream()
                        .map(consumer -> step(consumer, phase, ConsumerStanding.of(consumer, ledger)))
                        .filter(step -> step.required() || step.state() != Step.State.OPEN)
                        .toList());
        return List.copyOf(all);
    }

    /** The consumer that must be done before the old value may be revoked; empty where none is, or none goes first. */
    public static Optional<Step> before(String step, List<Step> steps) {
        return step.equals(REVOKE)
                ? steps.stream()
                        .takeWhile(other -> !other.id().equals(REVOKE))
                        .filter(other -> other.id().startsWith(ConsumerFile.STEP))
                        .filter(other -> other.required() && other.state() == Step.State.OPEN)
                        .findFirst()
                : Optional.empty();
    }

    private static Step step(ConsumerFile consumer, Phase phase, ConsumerStanding standing) {
        return new Step(
                consumer.step(),
                phase,
                "Update " + consumer.path() + " in " + consumer.project(),
                text(consumer),
                List.of(),
                false,
                consumer.sureness() != Sureness.POSSIBLE,
                standing.state(),
                standing.last());
    }

    private static String text(ConsumerFile consumer) {
        String seen = consumer.hints().stream()
                .limit(6)
                .map(hint -> "- " + sentence(hint))
                .collect(Collectors.joining("\n"));
        String gone = consumer.present() ? "" : "The last search no longer found it in this file.\n\n";
        return gone + "Give it the new value, restart it, and see it work. What speaks for it:\n\n" + seen
                + "\n\nRequired, because it stops when the old value is dead.";
    }

    /** What one hint says, Markdown. */
    public static String sentence(Hint hint) {
        String line = hint.line() == 0 ? "" : "Line " + hint.line() + ": ";
        return line
                + switch (hint.by()) {
                    case VALUE -> "the old value itself, `" + hint.sign() + "`.";
                    case NAME -> "`" + hint.sign() + "`, the name it has where it leaked.";
                    case VARIABLE -> "the variable `" + hint.sign() + "`.";
                    case ENDPOINT -> "the address `" + hint.sign() + "`.";
                    case SETTING -> "the setting `" + hint.sign() + "`.";
                    case FILE -> "The file `" + hint.sign() + "` is of this provider.";
                };
    }
}
