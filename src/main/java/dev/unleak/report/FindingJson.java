package dev.unleak.report;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Exposure;
import dev.unleak.model.Finding;
import dev.unleak.model.Reason;
import dev.unleak.model.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of {@code --format json}.
 *
 * @param sentence what people are told
 * @param id the store's key, 0 where nothing is kept
 */
record FindingJson(
        long id,
        String sentence,
        String type,
        String title,
        String severity,
        double confidence,
        String masked,
        String fingerprint,
        @Nullable String guide,
        @Nullable String lesson,
        String state,
        @Nullable String verdict,
        List<Reason> reasons,
        ExposureJson exposure,
        List<OccurrenceJson> occurrences) {

    record ExposureJson(
            List<String> where,
            boolean pushed,
            List<String> refs,
            int places,
            @Nullable CommitJson first,
            @Nullable CommitJson last,
            @Nullable Long days) {}

    /** A commit without its message, which may hold a secret. */
    record CommitJson(String commit, String author, String email, String date) {
        static CommitJson of(CommitInfo commit) {
            return new CommitJson(
                    commit.id(), commit.author(), commit.email(), commit.date().toString());
        }
    }

    static FindingJson of(Finding finding, String sentence, ScanReport report) {
        return new FindingJson(
                finding.id(),
                sentence,
                finding.type(),
                finding.title(),
                finding.severity().id(),
                Json.rounded(finding.confidence()),
                finding.masked(),
                finding.fingerprint().hex(),
                OccurrenceJson.orNull(finding.guide()),
                OccurrenceJson.orNull(finding.lesson()),
                finding.state().id(),
                finding.verdict().map(verdict -> verdict.kind().id()).orElse(null),
                finding.reasons(),
                exposure(finding.exposure(), report),
                finding.occurrences().stream()
                        .map(occurrence -> OccurrenceJson.of(finding, occurrence, report))
                        .toList());
    }

    private static ExposureJson exposure(Exposure exposure, ScanReport report) {
        return new ExposureJson(
                exposure.where().stream().sorted().map(Where::id).toList(),
                exposure.pushed(),
                exposure.refs(),
                exposure.places(),
                exposure.first().map(CommitJson::of).orElse(null),
                exposure.last().map(CommitJson::of).orElse(null),
                exposure.days(report.now()).orElse(null));
    }
}
