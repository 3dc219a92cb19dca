package dev.unleak.cli;

import dev.unleak.guides.Guide;
import dev.unleak.guides.Misuse;
import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import dev.unleak.remedy.used.AuditLog;
import dev.unleak.remedy.used.Columns;
import dev.unleak.remedy.used.Masks;
import dev.unleak.remedy.used.OwnAddresses;
import dev.unleak.remedy.used.Ruling;
import dev.unleak.remedy.used.Survey;
import dev.unleak.remedy.used.UseReport;
import dev.unleak.remedy.used.UseText;
import dev.unleak.remedy.used.Window;
import dev.unleak.remedy.used.WorkingHours;
import dev.unleak.report.PlainText;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads what providers log of a credential. */
@Command(
        name = "log",
        description = "What audit logs tell about the use of a credential.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LogCommand extends CommandGroup {
    private static final int NAMED = 20;

    LogCommand(Session session) {
        super(session);
    }

    @Command(
            name = "read",
            description = {
                "Reads an export of Cloudflare's audit log, AWS CloudTrail, GitHub's audit or security log, Google Cloud's audit"
                        + " log, Stripe's request log, or any log as CSV or JSON lines, and says whether a stranger used the"
                        + " credential, and what the log cannot show. Exit code 1 where it proposes misuse."
            },
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(paramLabel = "FILE", description = "The export, or a folder of many; packed with gzip or not.")
                    Path file,
            @Option(
                            names = "--credential",
                            paramLabel = "ID",
                            description =
                                    "Id or name of the credential in that log, never its value. Without it, those that"
                                            + " occur are listed.")
                    @Nullable
                    String credential,
            @Option(
                            names = "--from",
                            paramLabel = "TIME",
                            description = "When it was exposed: 2026-11-03, or a moment.")
                    @Nullable
                    String from,
            @Option(names = "--to", paramLabel = "TIME", description = "When it was revoked; default: now.") @Nullable
                    String to,
            @Option(
                            names = "--own",
                            paramLabel = "ADDRESSES",
                            defaultValue = "",
                            description = "Your own addresses and ranges, parted by commas.")
                    String own,
            @Option(
                            names = "--hours",
                            defaultValue = "8-18",
                            description = "When your people work: 8-18, or 8-18 daily where weekends count.")
                    String hours,
            @Option(names = "--zone", description = "Time zone of these hours and of times that tell none.") @Nullable
                    String zoneName,
            @Option(
                            names = "--column",
                            paramLabel = "WHAT=FIELD",
                            description =
                                    "Which field holds what, for other logs: time, address, agent, action, who, result, error.")
                    @Nullable
                    Map<Columns.Column, String> columns,
            @Option(names = "--guide", paramLabel = "ID", description = "Adds what this guide knows of the log.")
                    @Nullable
                    String guide) {
        ZoneId zone = zoneName == null ? ZoneId.systemDefault() : WorkingHours.zone(zoneName);
        OwnAddresses addresses = OwnAddresses.parse(own);
        WorkingHours working = WorkingHours.parse(hours, zone);
        Masks masks = new Masks(session.unleak().detector());
        Optional<Misuse> misuse = Optional.ofNullable(guide)
                .map(id -> session.unleak()
                        .guides()
                        .guide(id)
                        .map(Guide::misuse)
                        .orElseThrow(() -> new UserError("There is no guide " + id + "; see unleak guides list.")));
        Optional<Window> window = Optional.ofNullable(credential)
                .map(id -> window(id, Optional.ofNullable(from), Optional.ofNullable(to), zone));
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel)) {
            AuditLog.Fields fields = AuditLog.fields(file, cancel);
            Columns known = fields.columns().with(columns == null ? Map.of() : columns);
            if (!fields.names().isEmpty() && known.of(Columns.Column.TIME).isEmpty()) {
                throw new UserError("No field of " + file
                        + " is known to hold the time; say which one does, as with --column time=FIELD, of: "
                        + fields.names().stream().limit(NAMED).map(masks::of).collect(Collectors.joining(", ")) + ".");
            }
            Survey survey = AuditLog.survey(file, Optional.of(known), zone, cancel, _ -> {});
            if (credential == null || window.isEmpty()) {
                show(UseText.of(survey, masks::of));
                return ExitCode.CLEAN.number;
            }
            UseReport report = UseReport.of(
                    survey,
                    AuditLog.read(survey, credential, window.get(), cancel, _ -> {}),
                    addresses,
                    working,
                    masks::of,
                    misuse);
            show(UseText.of(report));
            return report.proposal().ruling() == Ruling.MISUSE ? ExitCode.FINDINGS.number : ExitCode.CLEAN.number;
        }
    }

    private Window window(String credential, Optional<String> from, Optional<String> to, ZoneId zone) {
        if (credential.isBlank()) {
            throw new UserError("--credential is empty; leave it out to list those that occur.");
        }
        return Window.between(
                WorkingHours.moment(
                        from.orElseThrow(
                                () -> new UserError("Say since when it was exposed, as with --from 2026-11-03.")),
                        zone),
                to.map(text -> WorkingHours.moment(text, zone))
                        .orElseGet(() -> session.clock().instant()));
    }

    /** Line by line: what a log says may hold sequences that would command a terminal. */
    private void show(String text) {
        print(out -> {
            for (String line : text.lines().toList()) {
                out.write(PlainText.of(line) + "\n");
            }
        });
    }
}
