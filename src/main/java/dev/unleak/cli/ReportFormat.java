package dev.unleak.cli;

import dev.unleak.report.CsvReport;
import dev.unleak.report.HtmlReport;
import dev.unleak.report.JUnitReport;
import dev.unleak.report.JsonLinesReport;
import dev.unleak.report.JsonReport;
import dev.unleak.report.ReportWriter;
import dev.unleak.report.SarifReport;
import dev.unleak.report.Style;
import dev.unleak.report.TextReport;
import java.util.Locale;

/** The forms in which a scan is reported. */
enum ReportFormat {
    TEXT,
    JSONL,
    JSON,
    SARIF,
    CSV,
    HTML,
    JUNIT;

    /** @param style of text */
    ReportWriter writer(Style style) {
        return switch (this) {
            case TEXT -> new TextReport(style);
            case JSONL -> new JsonLinesReport();
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case CSV -> new CsvReport();
            case HTML -> new HtmlReport();
            case JUNIT -> new JUnitReport();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
