package dev.unleak.ui.control;

import dev.unleak.model.Sign;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** A small pill with a glyph and a word. */
public final class Chip extends Label {
    private static final double GLYPH = 9;

    public Chip(Sign sign) {
        this(sign, sign.word());
    }

    /** A sign with other words, for example a count. */
    public Chip(Sign sign, String text) {
        super(text);
        getStyleClass().addAll("chip", sign.hue());
        setGraphic(glyph(sign));
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** A plain word without a state. */
    public Chip(String text) {
        super(text);
        getStyleClass().addAll("chip", "plain");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** The bare glyph of a sign, for where the word stands beside it. */
    public static Region glyph(Sign sign) {
        SVGPath shape = new SVGPath();
        shape.setContent(sign.glyph());
        Region region = new Region();
        region.setShape(shape);
        region.getStyleClass().addAll("glyph", sign.hue());
        double width = GLYPH * Math.max(1, shape.getBoundsInLocal().getWidth() / 11);
        region.setMinSize(width, GLYPH);
        region.setPrefSize(width, GLYPH);
        region.setMaxSize(width, GLYPH);
        return region;
    }
}
