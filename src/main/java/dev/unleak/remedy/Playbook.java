package dev.unleak.remedy;

import dev.unleak.content.Content;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.model.Mode;
import dev.unleak.model.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of a repair and their orders, from {@code content/checklists/repair.yaml}. Immutable. */
final class Playbook {
    private final Map<String, StepTemplate> steps;
    private final List<Order> orders;

    /** A step in its phase. */
    record Placed(Phase phase, StepTemplate step) {}

    private record Order(Mode mode, Set<Rotation> rotations, List<Placed> steps) {}

    private Playbook(Map<String, StepTemplate> steps, List<Order> orders) {
        this.steps = steps;
        this.orders = orders;
    }

    /** @throws dev.unleak.content.ContentException if the file is not as docs/content-format.md says */
    static Playbook load(Content content) {
        return parse(Yaml.read(content.root().resolve("checklists").resolve("repair.yaml")));
    }

    static Playbook parse(Node file) {
        file.allow("schema", "steps", "orders");
        Map<String, StepTemplate> steps = new LinkedHashMap<>();
        for (Node node : file.children("steps")) {
            StepTemplate step = step(node);
            if (steps.put(step.id(), step) != null) {
                throw node.error("the id is taken");
            }
        }
        List<Order> orders =
                file.children("orders").stream().map(node -> order(node, steps)).toList();
        for (Mode mode : Mode.values()) {
            if (orders.stream()
                    .noneMatch(
                            order -> order.mode() == mode && order.rotations().isEmpty())) {
                throw file.error("no order for mode " + mode.id() + " that fits every rotation");
            }
        }
        return new Playbook(steps, orders);
    }

    /** The steps that apply, in order. */
    List<Placed> plan(Situation situation) {
        return orders.stream()
                .filter(order -> order.mode() == situation.mode())
                .filter(order ->
                        order.rotations().isEmpty() || order.rotations().contains(situation.rotation()))
                .findFirst()
                .orElseThrow()
                .steps()
                .stream()
                .filter(placed -> placed.step().applies(situation))
                .toList();
    }

    List<StepTemplate> steps() {
        return List.copyOf(steps.values());
    }

    Optional<StepTemplate> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    private static StepTemplate step(Node node) {
        node.allow("id", "proof", "required", "waive", "when", "texts");
        List<StepTemplate.Text> texts =
                node.children("texts").stream().map(Playbook::text).toList();
        boolean covered = !texts.isEmpty()
                && texts.getLast().mode().isEmpty()
                && texts.getLast().rotations().isEmpty();
        if (!covered) {
            throw node.error("the last of 'texts' must fit every mode and rotation");
        }
        return new StepTemplate(
                node.text("id"),
                node.has("proof") ? Optional.of(node.choice("proof", Proof.class)) : Optional.empty(),
                node.flag("required", false),
                node.choice("waive", StepTemplate.Waiver.class, StepTemplate.Waiver.NEVER),
                node.choices("when", Trait.class),
                texts);
    }

    private static StepTemplate.Text text(Node node) {
        node.allow("mode", "rotation", "title", "text", "actions");
        String text = node.text("text").strip();
        String actions = node.text("actions", "");
        Set<String> unknown = new HashSet<>(Wording.placeholders(text));
        unknown.removeAll(Wording.VALUES.keySet());
        if (!unknown.isEmpty()) {
            throw node.error("unknown placeholder " + String.join(", ", unknown));
        }
        if (!actions.isEmpty() && !Wording.LISTS.containsKey(actions)) {
            throw node.error("'actions' must be one of " + String.join(", ", Wording.LISTS.keySet()));
        }
        return new StepTemplate.Text(
                node.has("mode") ? Optional.of(node.choice("mode", Mode.class)) : Optional.empty(),
                node.choices("rotation", Rotation.class),
                node.text("title"),
                text,
                actions);
    }

    private static Order order(Node node, Map<String, StepTemplate> steps) {
        node.allow("mode", "rotation", "phases");
        List<Placed> placed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node part : node.children("phases")) {
            part.allow("phase", "steps");
            Phase phase = part.choice("phase", Phase.class);
            for (String id : part.texts("steps")) {
                StepTemplate step = steps.get(id);
                if (step == null || !seen.add(id)) {
                    throw part.error("step " + id + " is unknown or stands twice");
                }
                placed.add(new Placed(phase, step));
            }
        }
        return new Order(node.choice("mode", Mode.class), node.choices("rotation", Rotation.class), placed);
    }
}
