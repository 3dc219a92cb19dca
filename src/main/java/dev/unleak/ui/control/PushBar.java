package dev.unleak.ui.control;

import javafx.scene.layout.Region;

/** A small bar from the middle: to the right for what speaks for a secret, to the left for what speaks against. */
public final class PushBar extends Region {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 8;

    /** A push of this size fills a half: then the odds are 50 times what they were. */
    private static final double MOST = 4;

    private final Region bar = new Region();
    private final Region axis = new Region();
    private final double share;

    /** @param push in log-odds, as a {@link dev.unleak.model.Reason} has it */
    public PushBar(double push) {
        share = Math.clamp(push / MOST, -1, 1);
        getStyleClass().add("push-bar");
        bar.getStyleClass().addAll("push", push < 0 ? "against" : "for");
        axis.getStyleClass().add("axis");
        getChildren().setAll(bar, axis);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double half = getWidth() / 2;
        // What pushes at all is seen.
        double length = share == 0 ? 0 : Math.max(2, Math.abs(share) * half);
        bar.resizeRelocate(share < 0 ? half - length : half, 0, length, getHeight());
        axis.resizeRelocate(half, 0, 1, getHeight());
    }
}
