package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Suppression;
import dev.unleak.ui.control.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** By what places of a finding are suppressed, one line each. */
final class SuppressedBox {
    private static final int MOST = 4;

    private SuppressedBox() {}

    /** Empty where nobody suppressed it. */
    static Optional<VBox> of(Finding finding, LocalDate today) {
        List<String> lines = finding.occurrences().stream()
                .flatMap(place -> place.suppression().map(word -> line(place, word, today)).stream())
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        VBox box = new VBox(4, Texts.section("Suppressed"));
        lines.stream().limit(MOST).map(Texts::soft).forEach(box.getChildren()::add);
        if (lines.size() > MOST) {
            box.getChildren().add(Texts.soft("and " + (lines.size() - MOST) + " more places"));
        }
        return Optional.of(box);
    }

    /** The baseline speaks of all places alike; a mark of the one it stands in. */
    private static String line(Occurrence place, Suppression word, LocalDate today) {
        String reason = word.reason().isEmpty() ? "" : ": “" + word.reason() + "”";
        return switch (word.kind()) {
            case BASELINE ->
                (word.holds(today) ? "By the baseline" : "By the baseline until it expired")
                        + reason
                        + (word.author().isEmpty() ? "" : " " + word.author())
                        + word.expires().map(day -> ", until " + day).orElse("");
            case IN_SOURCE ->
                "By " + word.by() + " in " + place.place().path() + ":"
                        + place.position().line() + reason;
        };
    }
}
