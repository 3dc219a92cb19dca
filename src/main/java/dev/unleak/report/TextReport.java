package dev.unleak.report;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** For people: a sentence a finding, its places, where to go on, and always what was not searched. */
public final class TextReport implements ReportWriter {
    private static final int MOST_PLACES = 10;
    private static final String INDENT = " ".repeat(10);

    private final Style style;

    public TextReport(Style style) {
        this.style = style;
    }

    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        for (Finding finding : report.listed()) {
            finding(finding, report, out);
        }
        for (String line : SummaryText.lines(report)) {
            out.write(line + "\n");
        }
        out.flush();
    }

    private void finding(Finding finding, ScanReport report, Writer out) throws IOException {
        String severity = style.severity(finding.severity());
        String pad = " ".repeat(INDENT.length() - finding.severity().name().length());
        String sentence = FindingSentence.of(finding, report.now(), report.zone());
        out.write(severity + pad + style.strong(PlainText.of(sentence)) + "\n");
        long percent = Math.round(finding.confidence() * 100);
        String masked = finding.masked().isEmpty() ? "" : PlainText.of(finding.masked()) + "  ";
        out.write(INDENT + masked + style.faint(percent + " % sure") + "\n");

        List<Occurrence> places = finding.occurrences();
        for (Occurrence occurrence : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
            out.write(INDENT + place(occurrence, report) + "\n");
        }
        if (places.size() > MOST_PLACES) {
            out.write(INDENT + "and " + (places.size() - MOST_PLACES) + " more; --format json tells all\n");
        }
        if (!finding.guide().isEmpty()) {
            out.write(INDENT + style.faint("What to do: unleak guides show " + finding.guide()) + "\n");
        }
        out.write("\n");
    }

    private String place(Occurrence occurrence, ScanReport report) {
        Place place = occurrence.place();
        StringBuilder line = new StringBuilder(PlainText.of(place.path()));
        line.append(':').append(occurrence.position().line());
        line.append(':').append(occurrence.position().column());
        if (!occurrence.inside().isEmpty()) {
            line.append(", inside ").append(PlainText.of(occurrence.inside()));
        }
        StringBuilder more = new StringBuilder("  " + place.where().id());
        place.first().ifPresent(commit -> more.append(", ").append(commit(commit, report)));
        if (!occurrence.decoded().isEmpty()) {
            more.append(", decoded from ").append(String.join(", ", occurrence.decoded()));
        }
        occurrence
                .suppression()
                .ifPresent(word -> more.append(", suppressed by ")
                        .append(word.by())
                        .append(word.reason().isEmpty() ? "" : ": " + PlainText.of(word.reason()))
                        .append(word.expires().map(day -> ", until " + day).orElse("")));
        return line + style.faint(more.toString());
    }

    private static String commit(CommitInfo commit, ScanReport report) {
        return commit.brief() + " by " + PlainText.of(commit.author()) + " on "
                + FindingSentence.date(commit.date(), report.now(), report.zone());
    }
}
