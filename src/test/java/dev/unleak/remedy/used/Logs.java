package dev.unleak.remedy.used;

import dev.unleak.model.CancelToken;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads as the program does, in UTC unless a test says otherwise. */
final class Logs {
    static final Window NOVEMBER =
            new Window(Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"));

    private Logs() {}

    static Survey survey(Path file) {
        return survey(file, ZoneOffset.UTC);
    }

    static Survey survey(Path file, ZoneId zone) {
        return AuditLog.survey(file, Optional.empty(), zone, new CancelToken(), _ -> {});
    }

    static Use use(Path file, String credential, Window window) {
        return AuditLog.read(survey(file), credential, window, new CancelToken(), _ -> {});
    }

    static UseReport report(Path file, String credential, Window window, String own) {
        return UseReport.of(
                survey(file),
                use(file, credential, window),
                OwnAddresses.parse(own),
                WorkingHours.usual(ZoneOffset.UTC),
                text -> text,
                Optional.empty());
    }
}
