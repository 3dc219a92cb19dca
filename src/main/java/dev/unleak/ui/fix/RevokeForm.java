package dev.unleak.ui.fix;

import dev.unleak.guides.RequestTemplate;
import dev.unleak.remedy.live.LiveChecks;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Shows the request that revokes, and sends it once the credential's type is typed in. */
final class RevokeForm extends VBox {
    RevokeForm(RequestTemplate template, LiveViewModel model, Node value, Runnable cancel) {
        getStyleClass().add("live-part");
        String type = model.type();
        Label warning = Texts.body(
                "This ends the credential for everybody, at once. Whatever still uses it stops. It cannot be taken back.");
        TextField typed = new TextField();
        typed.setAccessibleText("Type of the credential");
        Label label = LiveCard.small("To go on, type " + type);
        label.setLabelFor(typed);
        Button revoke = LiveCard.sendingButton(model, "Revoke at ", () -> {
            model.revoke(typed.getText());
            cancel.run();
        });
        revoke.getStyleClass().add("grave");
        revoke.disableProperty().unbind();
        revoke.disableProperty()
                .bind(typed.textProperty()
                        .map(text -> !text.strip().equals(type))
                        .flatMap(other -> model.preview()
                                .map(made -> other
                                        || made.flatMap(LiveChecks.Preview::host)
                                                .isEmpty())));
        getChildren()
                .addAll(
                        warning,
                        new RequestBox(template, model),
                        value,
                        LiveCard.small("Afterwards Unleak asks the same host whether it still works."),
                        new VBox(4, label, typed),
                        new FlowPane(8, 8, revoke, Buttons.plain("Cancel", cancel)));
    }
}
