package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import dev.unleak.scan.EntryMaker;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.IdScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The project whose baseline a command works on. */
final class Project {
    @Option(
            names = "--project",
            paramLabel = "PATH",
            description = "The project's folder; default: the current one.",
            defaultValue = ".")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--file", paramLabel = "FILE", description = "The baseline; default: the project's own.")
    private @Nullable Path file;

    Path root() {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UserError("There is no folder " + folder + "; check how it is written.", e);
        }
    }

    /** Where the baseline is, or is to be made. */
    Path file() {
        return file != null ? file : BaselineFile.near(root()).orElseGet(this::ownPlace);
    }

    private Path ownPlace() {
        Path own = root().resolve(BaselineFile.PLACE);
        if (Files.isSymbolicLink(own) || Files.isSymbolicLink(own.resolveSibling(""))) {
            throw new UserError(own + " is or lies in a link, which no scan follows; put the file itself there.");
        }
        return own;
    }

    Baseline baseline() {
        return BaselineFile.read(file());
    }

    /** Audits the whole project, as `unleak scan` does. */
    ScanResult scan(Session session) {
        ScanRequest plain = ScanRequest.of(root());
        ScanRequest request = new ScanRequest(
                plain.root(),
                plain.history(),
                plain.staged(),
                plain.since(),
                plain.respectIgnore(),
                plain.rescan(),
                plain.store(),
                plain.minConfidence(),
                true,
                Optional.of(file()).filter(Files::exists),
                false);
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel);
                ProgressLine progress = new ProgressLine(session.terminal())) {
            ScanResult result = session.unleak().scanner().scan(request, progress, cancel);
            if (!result.summary().complete()) {
                throw new UserError("The scan was stopped, so the baseline is as it was; run the command again.");
            }
            return result;
        }
    }

    /** Findings that need work, which are those that an entry may be made for. */
    List<Finding> open(Session session) {
        LocalDate today = LocalDate.now(session.clock());
        return scan(session).findings().stream()
                .filter(finding -> finding.needsWork(today))
                .toList();
    }

    EntryMaker maker(Session session, IdScheme scheme) {
        return new EntryMaker(session.unleak().contextReader(), session.unleak().detector(), scheme);
    }
}
