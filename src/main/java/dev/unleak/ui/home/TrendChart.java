package dev.unleak.ui.home;

import dev.unleak.store.Scans;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/**
 * Open findings over the last scans: a line over its own ground, two rules, the last value at its end. The same numbers
 * are told to screen readers as a sentence.
 */
final class TrendChart extends Pane {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final double FOOT = 26;
    private static final double END = 48;
    private static final double TOP = 8;

    private final List<Scans.TrendPoint> points;
    private final Polyline line = new Polyline();
    private final Polygon ground = new Polygon();
    private final Line upper = new Line();
    private final Line lower = new Line();
    private final Circle last = new Circle(3.5);
    private final Label value;
    private final Label most;
    private final Label from;
    private final Label to;
    private final int highest;

    /** @param points at least two, oldest first */
    TrendChart(List<Scans.TrendPoint> points) {
        this.points = points;
        highest = Math.max(
                1, points.stream().mapToInt(Scans.TrendPoint::open).max().orElse(1));
        getStyleClass().add("trend");
        line.getStyleClass().add("trend-line");
        ground.getStyleClass().add("trend-ground");
        upper.getStyleClass().add("trend-rule");
        lower.getStyleClass().add("trend-rule");
        last.getStyleClass().add("trend-last");
        value = Texts.of(Amounts.count(points.getLast().open()), "strong");
        most = Texts.of(Amounts.count(highest), "faint", "small");
        from = Texts.of(day(points.getFirst()), "faint", "small");
        to = Texts.of(day(points.getLast()), "faint", "small");
        getChildren().addAll(ground, upper, lower, line, last, value, most, from, to);
        setAccessibleText("Open findings after each scan: "
                + points.stream().map(point -> day(point) + " " + point.open()).collect(Collectors.joining(", ")));
    }

    /** The chart's title says what it shows. */
    static String title(List<Scans.TrendPoint> points) {
        int first = points.getFirst().open();
        int now = points.getLast().open();
        String how = now < first ? "fell from " : now > first ? "rose from " : "stayed at ";
        return "Open findings " + how + (now == first ? String.valueOf(now) : first + " to " + now) + " over "
                + Amounts.count(points.size(), "scan", "scans");
    }

    private String day(Scans.TrendPoint point) {
        ZoneId zone = ZoneId.systemDefault();
        boolean oneDay = points.getFirst()
                .at()
                .atZone(zone)
                .toLocalDate()
                .equals(points.getLast().at().atZone(zone).toLocalDate());
        return point.at().atZone(zone).format(oneDay ? TIME : DAY);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - END;
        double height = getHeight() - FOOT;
        line.getPoints().clear();
        ground.getPoints().setAll(0.0, height);
        for (int i = 0; i < points.size(); i++) {
            double x = width * i / (points.size() - 1);
            double y = y(points.get(i).open(), height);
            line.getPoints().addAll(x, y);
            ground.getPoints().addAll(x, y);
        }
        ground.getPoints().addAll(width, height);
        rule(upper, TOP, width);
        rule(lower, height, width);
        double end = y(points.getLast().open(), height);
        last.setCenterX(width);
        last.setCenterY(end);
        place(value, width + 10, end - value.prefHeight(-1) / 2);
        place(most, width + 10, TOP - most.prefHeight(-1) / 2);
        // The last value stands there already.
        most.setVisible(end - TOP > most.prefHeight(-1));
        place(from, 0, height + 8);
        place(to, width - to.prefWidth(-1), height + 8);
    }

    private double y(int open, double height) {
        return TOP + (height - TOP) * (1 - (double) open / highest);
    }

    private static void rule(Line rule, double y, double width) {
        rule.setStartX(0);
        rule.setEndX(width);
        rule.setStartY(Math.floor(y) + 0.5);
        rule.setEndY(Math.floor(y) + 0.5);
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }
}
