package dev.unleak.ui.fix;

import dev.unleak.guides.Verify;
import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import dev.unleak.model.Sign;
import dev.unleak.remedy.live.LiveChecks;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Whether the credential still works, the request that would ask, and the button that sends it. */
final class LiveCard extends Card {
    private final LiveViewModel model;
    private final VBox state = new VBox(6);
    private final VBox ask = new VBox();
    private Optional<String> chosen = Optional.empty();

    LiveCard(LiveViewModel model) {
        this.model = model;
        setId("live");
        ask.getStyleClass().add("live-part");
        Label said = Texts.body("");
        said.textProperty().bind(model.said());
        ChecklistView.shownWhile(said, model.said().isNotEmpty());
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        ChecklistView.shownWhile(problem, model.problem().isNotEmpty());
        getChildren().addAll(Texts.section("Does it still work?"), state, said, problem, ask);
        ChecklistView.shownWhile(
                this,
                model.offer()
                        .map(offer ->
                                offer.filter(has -> !has.checks().isEmpty()).isPresent()));
        model.offer().subscribe(offer -> offer.ifPresentOrElse(this::show, () -> chosen = Optional.empty()));
    }

    private void show(LiveChecks.Offer offer) {
        state.getChildren().setAll(new HBox(new Chip(Sign.of(offer.state()))));
        offer.asks().reversed().stream()
                .filter(one -> !one.request().equals(LiveChecks.REVOKE))
                .findFirst()
                .ifPresent(last -> {
                    Label before = small(last(last));
                    ChecklistView.shownWhile(before, model.said().isEmpty());
                    state.getChildren().add(before);
                });
        boolean hadFocus = holdsFocus();
        offerCheck(offer);
        if (hadFocus) {
            // The button that was pressed is gone: the keyboard stays where the work is.
            ask.lookupAll(".primary").forEach(Node::requestFocus);
        }
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != ask) {
            owner = owner.getParent();
        }
        return owner == ask;
    }

    private static String last(LiveAsk ask) {
        String answer = ask.state()
                .map(state -> switch (state) {
                    case ALIVE -> " accepted it";
                    case DEAD -> " refused it";
                    case UNKNOWN -> " said nothing of use";
                })
                .orElse(" has not answered");
        return ask.host() + answer + ", " + Moments.brief(ask.at()) + ", asked by " + ask.who() + ".";
    }

    private void offerCheck(LiveChecks.Offer offer) {
        ask.getChildren().clear();
        Verify verify = offer.checks().stream()
                .filter(check -> chosen.filter(check.id()::equals).isPresent())
                .findFirst()
                .orElse(offer.checks().getFirst());
        if (offer.checks().size() > 1) {
            ask.getChildren().add(choice(offer, verify));
        }
        if (!verify.request().isHttp()) {
            ask.getChildren()
                    .addAll(
                            Texts.soft("Unleak does not send this one itself. How to try it:"),
                            Texts.mono(verify.url()),
                            Texts.soft(verify.sideEffects()));
            return;
        }
        ask.getChildren().add(new RequestBox(verify.request(), model));
        ask.getChildren().add(value());
        Label effects = small("What it changes: " + verify.sideEffects().strip());
        Label traces = small("Where it leaves a trace: " + verify.logged().strip());
        ask.getChildren().addAll(effects, traces);
        Button send = sendingButton(model, "Send to ", () -> model.check(verify));
        FlowPane buttons = new FlowPane(8, 8, send, stop());
        offer.revoke().ifPresent(revoke -> {
            Button open = Buttons.plain(
                    "Revoke it…",
                    () -> ask.getChildren()
                            .setAll(new RevokeForm(revoke.template(), model, value(), () -> offerCheck(offer))));
            open.disableProperty().bind(model.sending());
            ChecklistView.shownWhile(
                    open,
                    model.offer()
                            .map(now ->
                                    now.filter(o -> o.state() == LiveState.DEAD).isEmpty()));
            buttons.getChildren().add(open);
        });
        ask.getChildren().add(buttons);
    }

    private ComboBox<Verify> choice(LiveChecks.Offer offer, Verify verify) {
        ComboBox<Verify> box = new ComboBox<>();
        box.getItems().setAll(offer.checks());
        box.setValue(verify);
        box.setAccessibleText("Which check");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setButtonCell(cell(offer.checks()));
        box.setCellFactory(list -> cell(offer.checks()));
        box.valueProperty().subscribe((was, now) -> {
            chosen = Optional.of(now.id());
            offerCheck(offer);
        });
        return box;
    }

    private static ListCell<Verify> cell(List<Verify> checks) {
        return new ListCell<>() {
            @Override
            protected void updateItem(Verify check, boolean empty) {
                super.updateItem(check, empty);
                setText(
                        empty
                                ? ""
                                : "Check " + (checks.indexOf(check) + 1) + " of " + checks.size() + ": "
                                        + check.id().replace('-', ' '));
            }
        };
    }

    /** Asked for only where the value cannot be read any more. */
    private Node value() {
        PasswordField field = new PasswordField();
        field.setAccessibleText("The value");
        field.textProperty().bindBidirectional(model.value());
        Label label = small("The value itself; it is used for this request and not kept");
        label.setLabelFor(field);
        VBox box = new VBox(4, label, field);
        ChecklistView.shownWhile(box, model.valueNeeded());
        return box;
    }

    /** Names the host that it sends to, and waits until the request is whole. */
    static Button sendingButton(LiveViewModel model, String words, Runnable action) {
        Button button = Buttons.primary(words, action);
        ObservableValue<Optional<String>> host = model.preview().map(made -> made.flatMap(LiveChecks.Preview::host));
        button.textProperty().bind(host.map(to -> words + to.orElse("…")));
        button.disableProperty().bind(host.flatMap(to -> model.sending().map(sending -> to.isEmpty() || sending)));
        return button;
    }

    private Button stop() {
        Button stop = Buttons.plain("Stop", model::cancel);
        ChecklistView.shownWhile(stop, model.sending());
        return stop;
    }

    static Label small(String text) {
        Label label = Texts.soft(text);
        label.getStyleClass().add("small");
        return label;
    }
}
