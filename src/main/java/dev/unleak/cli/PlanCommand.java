package dev.unleak.cli;

import dev.unleak.model.Target;
import dev.unleak.model.UserError;
import dev.unleak.remedy.plan.Ranked;
import dev.unleak.report.PlainText;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what was found in the order in which to repair it. */
@Command(
        name = "plan",
        description = "What to repair first, and why. Reads what earlier scans kept; scans nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PATH", arity = "0..1", description = "A folder that was audited; default: all that were.")
    @Nullable
    private Path path;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Ranked> plan = session.unleak().repairPlan().of(query());
        session.print(out -> {
            int number = 0;
            for (Ranked ranked : plan) {
                out.write(String.format(
                        Locale.ROOT,
                        "%3d  %-8s  %s %s%n     %s%n",
                        ++number,
                        ranked.finding().severity().id(),
                        PlainText.of(ranked.finding().title()),
                        ranked.finding().masked(),
                        PlainText.of(ranked.reason())));
            }
            if (plan.isEmpty()) {
                out.write("Nothing that was audited needs repair.\n");
            }
        });
        return plan.isEmpty() ? ExitCode.CLEAN.number : ExitCode.FINDINGS.number;
    }

    private FindingQuery query() {
        if (path == null) {
            return FindingQuery.open(FindingQuery.LIKELY);
        }
        Store store = session.unleak().store();
        String root = canonical(path);
        return store.targets().all().stream()
                .filter(target -> target.root().equals(root))
                .findFirst()
                .map(Target::id)
                .map(FindingQuery::openIn)
                .orElseThrow(() -> new UserError(path + " was not audited yet; run unleak scan on it first."));
    }

    private static String canonical(Path path) {
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            throw new UserError("There is no " + path + "; name a folder that was audited.", e);
        }
    }
}
