package dev.unleak.report;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Suppression;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code --format jsonl}. The keys are a contract that other tools rely on: lines and columns from 1, the
 * end exclusive, columns in UTF-16 units; {@code commit}, {@code author} and {@code date} are of the first commit that
 * holds it there; {@code suppressed} is the mark or "baseline" by which it does not count. What there is not is null.
 */
record OccurrenceJson(
        String type,
        String rule,
        String severity,
        double confidence,
        String path,
        int line,
        int column,
        int endLine,
        int endColumn,
        String where,
        @Nullable String commit,
        @Nullable String blob,
        @Nullable String author,
        @Nullable String date,
        @Nullable String inside,
        List<String> decoded,
        String masked,
        String fingerprint,
        @Nullable String guide,
        @Nullable String suppressed,
        @Nullable String suppressedReason) {

    static OccurrenceJson of(Finding finding, Occurrence occurrence, ScanReport report) {
        LocalDate today = LocalDate.ofInstant(report.now(), report.zone());
        Place place = occurrence.place();
        Optional<CommitInfo> first = place.first();
        Optional<Suppression> suppression = occurrence.suppression().filter(word -> word.holds(today));
        return new OccurrenceJson(
                finding.type(),
                occurrence.rule(),
                finding.severity().id(),
                Json.rounded(occurrence.confidence()),
                place.path(),
                occurrence.position().line(),
                occurrence.position().column(),
                occurrence.position().endLine(),
                occurrence.position().endColumn(),
                place.where().id(),
                first.map(CommitInfo::id).orElse(null),
                place.blob().orElse(null),
                first.map(CommitInfo::author).orElse(null),
                first.map(commit -> commit.date().toString()).orElse(null),
                orNull(occurrence.inside()),
                occurrence.decoded(),
                finding.masked(),
                finding.fingerprint().hex(),
                orNull(finding.guide()),
                suppression.map(Suppression::by).orElse(null),
                orNull(suppression.map(Suppression::reason).orElse("")));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
