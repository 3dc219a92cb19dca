package dev.unleak.ui.fix;

import dev.unleak.guides.RequestTemplate;
import dev.unleak.remedy.live.LiveChecks;
import dev.unleak.ui.control.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A request as it will go out, the secret masked, with fields for what it needs besides. */
final class RequestBox extends VBox {
    RequestBox(RequestTemplate template, LiveViewModel model) {
        getStyleClass().add("live-part");
        template.inputs().forEach((name, what) -> {
            TextField field = template.hidden().contains(name) ? new PasswordField() : new TextField();
            field.setText(model.input(name));
            field.setAccessibleText(what);
            field.textProperty().subscribe((was, now) -> model.input(name, now, template));
            Label label = Texts.soft(what + (template.optional().contains(name) ? " (optional)" : ""));
            label.getStyleClass().add("small");
            label.setLabelFor(field);
            getChildren().add(new VBox(4, label, field));
        });
        Label request = Texts.of("", "mono", "live-request");
        request.setWrapText(true);
        request.setMinHeight(USE_PREF_SIZE);
        request.setMaxWidth(Double.MAX_VALUE);
        request.textProperty()
                .bind(model.preview()
                        .map(made -> made.map(LiveChecks.Preview::text).orElse("")));
        getChildren().add(request);
        model.look(template);
    }
}
