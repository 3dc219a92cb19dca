package dev.unleak.report;

import java.io.IOException;
import java.io.Writer;

/** One form of a report. */
public interface ReportWriter {
    /**
     * Writes it all. The writer is flushed, not closed.
     *
     * @throws IOException if the writer cannot take it
     */
    void write(ScanReport report, Writer out) throws IOException;
}
