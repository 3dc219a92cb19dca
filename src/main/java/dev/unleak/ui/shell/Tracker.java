package dev.unleak.ui.shell;

import javafx.stage.Stage;

/** Follows a window's place while it is neither minimised nor maximised: only then is it where the person put it. */
final class Tracker {
    private final Stage stage;
    private Placement last;

    Tracker(Stage stage, Placement start) {
        this.stage = stage;
        this.last = start;
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
    }

    Placement last() {
        return new Placement(last.x(), last.y(), last.width(), last.height(), stage.isMaximized());
    }

    private void note() {
        boolean placed = stage.isShowing() && !stage.isIconified() && !stage.isMaximized();
        if (placed && !Double.isNaN(stage.getWidth()) && !Double.isNaN(stage.getX())) {
            last = new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }
}
