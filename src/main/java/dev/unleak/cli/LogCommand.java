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
import java.util.List;
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
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel)) {
            Survey survey =
                    AuditLog.survey(file, Optional.ofNullable(columns).map(LogCommand::columns), zone, cancel, _ -> {});
            if (credential == null) {
                show(UseText.of(survey, masks::of));
                return ExitCode.CLEAN.number;
            }
            if (from == null) {
                throw new UserError("Say since when it was exposed, as with --from 2026-11-03.");
            }
            Window window = new Window(
                    WorkingHours.moment(from, zone),
                    to == null ? session.clock().instant() : WorkingHours.moment(to, zone));
            UseReport report = UseReport.of(
                    survey,
                    AuditLog.read(survey, credential, window, cancel, _ -> {}),
                    addresses,
                    working,
                    masks::of,
                    misuse);
            show(UseText.of(report));
            return report.proposal().ruling() == Ruling.MISUSE ? ExitCode.FINDINGS.number : ExitCode.CLEAN.number;
        }
    }

    /** Line by line: what a log says may hold sequences that would command a terminal. */
    private void show(String text) {
        print(out -> {
            for (String line : text.lines().toList()) {
                out.write(PlainText.of(line) + "\n");
            }
        });
    }

    private static Columns columns(Map<Columns.Column, String> chosen) {
        return new Columns(chosen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }
}
