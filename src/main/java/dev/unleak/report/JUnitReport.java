package dev.unleak.report;

import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML that build servers read as test results: a failed test a finding, a skipped one for what is suppressed or was
 * not searched.
 */
public final class JUnitReport implements ReportWriter {
    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            out.write('\n');
            suite(report, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.write('\n');
        out.flush();
    }

    private static void suite(ScanReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<NotSearched> skipped = report.summary().notSearched();
        int notRun = skipped.size() + report.suppressed().size();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "Unleak");
        // Without findings one passed test stands for the scan: build servers take an empty suite for a fault.
        boolean clean = report.findings().isEmpty();
        xml.writeAttribute("tests", String.valueOf(report.findings().size() + notRun + (clean ? 1 : 0)));
        xml.writeAttribute("failures", String.valueOf(report.findings().size()));
        xml.writeAttribute("skipped", String.valueOf(notRun));
        xml.writeAttribute(
                "time", String.format(Locale.ROOT, "%.3f", report.summary().seconds()));
        xml.writeCharacters("\n");
        if (clean) {
            begin(xml, "scan", "No secrets found in what was searched");
            end(xml);
        }
        for (Finding finding : report.findings()) {
            begin(xml, finding.type(), finding.fingerprint().brief());
            xml.writeStartElement("failure");
            String sentence = FindingSentence.of(finding, report.now(), report.zone());
            xml.writeAttribute("message", PlainText.of(sentence));
            xml.writeCharacters(
                    finding.occurrences().stream().map(JUnitReport::place).collect(Collectors.joining("\n")));
            xml.writeEndElement();
            end(xml);
        }
        for (Finding finding : report.suppressed()) {
            begin(xml, finding.type(), finding.fingerprint().brief());
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", PlainText.of(finding.title() + " in " + suppressions(finding)));
            end(xml);
        }
        for (NotSearched one : skipped) {
            begin(xml, "not-searched." + one.why().id(), one.path());
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", PlainText.of(one.detail()));
            end(xml);
        }
        List<IgnoreNotes.Note> notes = IgnoreNotes.of(report);
        if (!notes.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(
                    PlainText.of(notes.stream().map(IgnoreNotes.Note::text).collect(Collectors.joining(" "))));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String suppressions(Finding finding) {
        return finding.occurrences().stream()
                .map(occurrence -> place(occurrence)
                        + occurrence
                                .suppression()
                                .map(word -> ", suppressed by " + word.by())
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static void begin(XMLStreamWriter xml, String group, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "unleak." + group);
        xml.writeAttribute("name", PlainText.of(name));
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String place(Occurrence occurrence) {
        return PlainText.of(occurrence.place().path()) + ":"
                + occurrence.position().line() + ":" + occurrence.position().column() + " "
                + occurrence.place().where().id();
    }
}
