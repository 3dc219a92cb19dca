package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.OwnHabits;
import dev.unleak.remedy.used.Survey;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which credential, from when to when, and what is the person's own. */
final class LogFilter extends Card {
    private static final int OFFERED = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ComboBox<String> credential = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final TextField addresses = new TextField();
    private final TextField hours = new TextField();
    private final TextField zone = new TextField();

    LogFilter(LogPage page, Survey survey, LogViewModel model) {
        List<Survey.Named> named = survey.identities().stream()
                // A name that our rules take for a secret must not be shown, and cannot be chosen.
                .limit(OFFERED)
                .filter(one -> model.shown(one.value()).equals(one.value()))
                .toList();
        credential.setEditable(true);
        credential
                .getItems()
                .setAll(named.stream().map(Survey.Named::value).distinct().toList());
        credential.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? "" : told(value, named));
            }
        });
        credential.setPromptText("Id or name, never the value");
        credential.getEditor().setAccessibleText("Credential");
        credential.setPrefWidth(340);
        addresses.setPromptText("192.0.2.0/24, 2001:db8::/32");
        fill(page.habits());
        ZoneId in = page.habits().hours().zone();
        from.setText(moment(page.window().from(), in));
        to.setText(moment(page.window().to(), in));
        HBox head = new HBox(
                12,
                Texts.section(survey.format().title()),
                Texts.spring(),
                Buttons.plain("Another export", model::another));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox own = field("Your own addresses and ranges", addresses);
        HBox.setHgrow(own, Priority.ALWAYS);
        HBox ask = new HBox(12, Buttons.primary("Show its use", () -> model.read(question())), about());
        ask.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        head,
                        Texts.soft(read(survey, in)),
                        new HBox(
                                12,
                                field("Credential", credential),
                                field("Exposed from", from),
                                field("Revoked at, or now", to)),
                        new HBox(12, own, field("Working hours", hours), field("Time zone", zone)),
                        ask);
        for (TextField text : List.of(from, to, addresses, hours, zone, credential.getEditor())) {
            text.setOnAction(event -> model.read(question()));
        }
    }

    /** Takes up what was kept meanwhile. */
    void show(LogPage page) {
        fill(page.habits());
    }

    private void fill(OwnHabits habits) {
        addresses.setText(String.join(", ", habits.addresses().text().lines().toList()));
        hours.setText(habits.hours().text());
        zone.setText(habits.hours().zone().getId());
    }

    private LogQuestion question() {
        return new LogQuestion(
                credential.getEditor().getText(),
                from.getText(),
                to.getText(),
                addresses.getText(),
                hours.getText(),
                zone.getText());
    }

    private static Label about() {
        return Texts.faint("Addresses and hours are kept for the next log.");
    }

    private static String told(String value, List<Survey.Named> named) {
        return named.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(one -> value + "   " + Amounts.count(one.entries(), "entry", "entries") + ", " + one.field())
                .orElse(value);
    }

    private static String read(Survey survey, ZoneId in) {
        String period = survey.first().isPresent() && survey.last().isPresent()
                ? ", from " + moment(survey.first().get(), in) + " to "
                        + moment(survey.last().get(), in)
                : "";
        return Amounts.count(survey.entries(), "entry", "entries") + " in "
                + Amounts.count(survey.files(), "file", "files") + period
                + (survey.unreadable() == 0
                        ? "."
                        : "; " + Amounts.count(survey.unreadable(), "part", "parts") + " could not be read.");
    }

    private static String moment(Instant at, ZoneId in) {
        return MOMENT.format(at.atZone(in));
    }

    private static VBox field(String name, Control control) {
        Label label = Texts.faint(name);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(4, label, control);
    }
}
