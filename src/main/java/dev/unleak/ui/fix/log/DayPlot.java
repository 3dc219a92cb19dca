package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.UseReport;
import dev.unleak.remedy.used.Usual;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.geometry.Side;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * Entries per day, before and since the exposure; those over what is usual stand out, and a table tells them as well.
 */
final class DayPlot extends Card {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);
    private static final int MOST_BARS = 90;

    DayPlot(UseReport report) {
        Usual usual = report.volumes().usual();
        LocalDate exposed =
                report.use().window().from().atZone(report.hours().zone()).toLocalDate();
        SortedMap<LocalDate, Long> days = report.volumes().days();
        int perBar = (days.size() + MOST_BARS - 1) / MOST_BARS;
        XYChart.Series<String, Number> before = series("Before the exposure");
        XYChart.Series<String, Number> since = series("Since the exposure on " + DAY.format(exposed));
        XYChart.Series<String, Number> odd = series("Since, and unusual");
        CategoryAxis across = new CategoryAxis();
        across.setAnimated(false);
        // So many days do not fit as words; the line below names the ends.
        across.setTickLabelsVisible(false);
        across.setTickMarkVisible(false);
        StackedBarChart<String, Number> chart = new StackedBarChart<>(across, up());
        chart.setAnimated(false);
        for (Map.Entry<LocalDate, Long> day : bars(days, perBar).entrySet()) {
            boolean over = perBar == 1 && usual.isUnusual(day.getValue());
            XYChart.Series<String, Number> its = day.getKey().isBefore(exposed) ? before : over ? odd : since;
            // Each series has every day: the axis takes their order from the first.
            for (XYChart.Series<String, Number> one : List.of(before, since, odd)) {
                one.getData().add(new XYChart.Data<>(DAY.format(day.getKey()), one == its ? day.getValue() : 0));
            }
        }
        chart.getData().setAll(List.of(before, since, odd));
        chart.setLegendSide(Side.TOP);
        chart.setCategoryGap(2);
        chart.setVerticalGridLinesVisible(false);
        chart.getStyleClass().add("day-plot");
        chart.setPrefHeight(260);
        String title = title(report, usual, exposed, perBar);
        chart.setAccessibleText(title);
        TitledPane table = new TitledPane("The same as a table", HoursAndDays.of(report));
        table.setExpanded(false);
        table.setAnimated(false);
        getChildren().addAll(Texts.section(title), chart, ends(days), table);
        chart.getData().forEach(series -> series.getData().forEach(DayPlot::explain));
    }

    private static HBox ends(SortedMap<LocalDate, Long> days) {
        HBox ends = new HBox(
                Texts.faint(days.isEmpty() ? "" : DAY.format(days.firstKey())),
                Texts.spring(),
                Texts.faint(days.isEmpty() ? "" : DAY.format(days.lastKey())));
        ends.getStyleClass().add("day-ends");
        return ends;
    }

    private static void explain(XYChart.Data<String, Number> bar) {
        Tooltip.install(bar.getNode(), new Tooltip(bar.getXValue() + ": " + bar.getYValue()));
    }

    private static String title(UseReport report, Usual usual, LocalDate exposed, int perBar) {
        String what = "Entries of " + report.shown() + (perBar == 1 ? " per day" : " per " + perBar + " days");
        if (!usual.enough()) {
            return what;
        }
        int unusual = report.volumes().unusual(exposed).size();
        return what + ": "
                + (unusual == 0 ? "no day" : Amounts.count(unusual, "day", "days"))
                + " since the exposure over the usual bound of " + Math.round(Math.floor(usual.bound()));
    }

    private static SortedMap<LocalDate, Long> bars(SortedMap<LocalDate, Long> days, int perBar) {
        SortedMap<LocalDate, Long> bars = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            long since = day.getKey().toEpochDay() - days.firstKey().toEpochDay();
            bars.merge(day.getKey().minusDays(Math.floorMod(since, Math.max(1, perBar))), day.getValue(), Long::sum);
        }
        return bars;
    }

    private static NumberAxis up() {
        NumberAxis axis = new NumberAxis();
        axis.setMinorTickVisible(false);
        axis.setAnimated(false);
        return axis;
    }

    private static XYChart.Series<String, Number> series(String name) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        series.setName(name);
        return series;
    }
}
