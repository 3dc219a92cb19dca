package dev.unleak.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.ProgressBar;

/** A thin bar in one hue, with its value told to screen readers. */
public final class ProgressRow extends ProgressBar {
    /**
     * @param share in [0, 1]
     * @param hue as in {@link Sign}
     * @param name what it measures
     */
    public ProgressRow(double share, String hue, String name) {
        super(share);
        getStyleClass().addAll("thin-bar", hue);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(name + ", " + Math.round(share * 100) + " percent");
    }

    /** Follows a value; negative while the end is not known. */
    public static ProgressBar following(DoubleProperty share, String name) {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().addAll("thin-bar", "accent");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(share);
        bar.setAccessibleText(name);
        return bar;
    }
}
