package dev.unleak.ui;

import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/** The question before a window closes over a scan. */
final class Closing {
    private Closing() {}

    /** Asks once; blocks the window until it is answered. True if the person wants to close. */
    static boolean confirmed(Stage stage) {
        ButtonType stop = new ButtonType("Stop and close", ButtonBar.ButtonData.OK_DONE);
        ButtonType stay = new ButtonType("Keep scanning", ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(
                Alert.AlertType.CONFIRMATION,
                "A scan is under way. Closing stops it; what was finished is not read again next time.",
                stop,
                stay);
        question.initOwner(stage);
        question.setTitle("Unleak");
        question.setHeaderText("Stop the scan and close?");
        question.setGraphic(null);
        dress(question.getDialogPane(), stage.getScene());
        return question.showAndWait().filter(stop::equals).isPresent();
    }

    /** As the window looks now. */
    private static void dress(DialogPane pane, Scene window) {
        pane.getStylesheets().setAll(window.getStylesheets());
        pane.setStyle(window.getRoot().getStyle());
        pane.getScene().getPreferences().setColorScheme(window.getPreferences().getColorScheme());
    }
}
