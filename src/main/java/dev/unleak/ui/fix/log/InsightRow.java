package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.Insight;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One sentence with the mark of its kind. */
final class InsightRow extends HBox {
    private InsightRow(Insight insight, Icon icon, String style) {
        super(10);
        getStyleClass().addAll("insight", style);
        setAlignment(Pos.TOP_LEFT);
        Label text = Texts.body(insight.text());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon.node(16), text);
    }

    static Optional<InsightRow> shows(Insight insight) {
        return switch (insight.kind()) {
            case ODD -> Optional.of(new InsightRow(insight, Icon.ALERT, "odd"));
            case PLAIN -> Optional.of(new InsightRow(insight, Icon.INFO, "plain"));
            case BLIND -> Optional.empty();
        };
    }

    static Optional<InsightRow> hides(Insight insight) {
        return insight.kind() == Insight.Kind.BLIND
                ? Optional.of(new InsightRow(insight, Icon.EYE, "blind"))
                : Optional.empty();
    }
}
