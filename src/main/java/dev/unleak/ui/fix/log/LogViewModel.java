package dev.unleak.ui.fix.log;

import dev.unleak.app.Jobs;
import dev.unleak.app.Unleak;
import dev.unleak.guides.Guide;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import dev.unleak.remedy.used.AuditLog;
import dev.unleak.remedy.used.Columns;
import dev.unleak.remedy.used.Masks;
import dev.unleak.remedy.used.OwnAddresses;
import dev.unleak.remedy.used.OwnHabits;
import dev.unleak.remedy.used.Ruling;
import dev.unleak.remedy.used.Survey;
import dev.unleak.remedy.used.Use;
import dev.unleak.remedy.used.UseNote;
import dev.unleak.remedy.used.UseReport;
import dev.unleak.remedy.used.Window;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** From an export to a ruling that is kept as evidence. Everything that reads or writes runs off the screen thread. */
public final class LogViewModel {
    private static final String STEP = "logs";
    private static final long PAUSE_NANOS = 100_000_000;

    private final Workbench workbench;
    private final ObjectProperty<Optional<LogPage>> page = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty busy = new SimpleStringProperty("");
    private final DoubleProperty share = new SimpleDoubleProperty(-1);
    private Optional<Masks> masks = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Jobs.@Nullable Job<?> job;

    public LogViewModel(Workbench workbench) {
        this.workbench = workbench;
    }

    ObjectProperty<Optional<LogPage>> page() {
        return page;
    }

    /** What went wrong last, as a sentence; empty while nothing did. */
    StringProperty problem() {
        return problem;
    }

    /** What is being read, as a sentence; empty while nothing is. */
    StringProperty busy() {
        return busy;
    }

    /** How much of it was read, in [0, 1]. */
    DoubleProperty share() {
        return share;
    }

    /** A text of the log as it may be shown. */
    String shown(String text) {
        return masks.map(known -> known.of(text)).orElse("");
    }

    public void show(long finding) {
        if (page.get().filter(now -> now.finding().id() == finding).isPresent()) {
            return;
        }
        cancel();
        page.set(Optional.empty());
        run("Reading the finding.", (token, progress) -> start(finding), started -> page.set(Optional.of(started)));
    }

    private LogPage start(long id) {
        Unleak graph = workbench.graph();
        Finding finding = graph.store()
                .findings()
                .find(id)
                .orElseThrow(() -> new UserError("This finding is not stored any more; audit its folder again."));
        masks = Optional.of(new Masks(graph.detector()));
        return new LogPage(
                finding,
                Window.of(
                        finding,
                        graph.store().ledger().of(id),
                        Clock.systemUTC().instant()),
                OwnHabits.load(graph.store().settings()),
                graph.guides().guide(finding.guide()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    void chooseFile() {
        workbench.folders().chooseFile("Choose the export of an audit log").ifPresent(this::open);
    }

    void chooseFolder() {
        workbench.folders().choose("Choose the folder of the export").ifPresent(this::open);
    }

    /** Tells the format; asks for the columns where it is not known. */
    void open(Path export) {
        file = Optional.of(export);
        page.get()
                .ifPresent(now -> run(
                        "Reading the export.",
                        (token, progress) -> {
                            AuditLog.Fields fields = AuditLog.fields(export, token);
                            return fields.columns().of(Columns.Column.TIME).isEmpty()
                                    ? now.opened(fields.only(name -> shown(name).equals(name)))
                                    : now.surveyed(survey(now, export, Optional.empty(), token, progress));
                        },
                        read -> page.set(Optional.of(read))));
    }

    /** Reads the export with the columns that the person named. */
    void columns(Columns columns) {
        page.get()
                .ifPresent(now -> file.ifPresent(export -> run(
                        "Reading the export.",
                        (token, progress) -> now.surveyed(survey(now, export, Optional.of(columns), token, progress)),
                        read -> page.set(Optional.of(read)))));
    }

    private static Survey survey(
            LogPage now, Path export, Optional<Columns> columns, CancelToken token, LongConsumer progress) {
        return AuditLog.survey(export, columns, now.habits().hours().zone(), token, progress);
    }

    /** Puts the export away. */
    void another() {
        page.set(page.get()
                .map(now -> new LogPage(
                        now.finding(),
                        now.window(),
                        now.habits(),
                        now.guide(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    /** Counts what the credential did; keeps the person's own addresses and hours. */
    void read(LogQuestion question) {
        page.get()
                .ifPresent(now -> now.survey()
                        .ifPresent(survey -> run(
                                "Counting what it did.",
                                (token, progress) -> {
                                    OwnHabits own = question.habits();
                                    Window window = question.window();
                                    own.save(workbench.graph().store().settings());
                                    return now.reported(
                                            own,
                                            report(
                                                    now,
                                                    survey,
                                                    AuditLog.read(survey, question.id(), window, token, progress),
                                                    own));
                                },
                                read -> page.set(Optional.of(read)))));
    }

    /** Takes an address for the person's own from now on. */
    void mine(String address) {
        page.get()
                .ifPresent(now -> now.report()
                        .ifPresent(report -> run(
                                "Counting again.",
                                (token, progress) -> {
                                    OwnAddresses more = now.habits().addresses().plus(address);
                                    OwnHabits own =
                                            new OwnHabits(more, now.habits().hours());
                                    own.save(workbench.graph().store().settings());
                                    return now.reported(own, report(now, report.survey(), report.use(), own));
                                },
                                read -> page.set(Optional.of(read)))));
    }

    private UseReport report(LogPage now, Survey survey, Use use, OwnHabits own) {
        return UseReport.of(
                survey,
                use,
                own.addresses(),
                own.hours(),
                this::shown,
                now.guide().map(Guide::misuse));
    }

    /** Whom the ruling is put down to unless the person says otherwise. */
    String who() {
        return Objects.requireNonNullElse(System.getProperty("user.name"), "");
    }

    /** Keeps the ruling as evidence of the checklist's step, and goes back there. */
    void keep(Ruling ruling, String who, String words) {
        page.get()
                .ifPresent(now -> now.report()
                        .ifPresent(report -> run(
                                "Keeping the ruling.",
                                (token, progress) -> workbench
                                        .graph()
                                        .checklists()
                                        .attest(now.finding().id(), STEP, who, UseNote.of(report, ruling, words)),
                                kept -> {
                                    workbench.changes().happened();
                                    workbench
                                            .router()
                                            .go(Route.Fix.of(now.finding().id()));
                                })));
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
        busy.set("");
    }

    private interface Work<T> {
        T run(CancelToken token, LongConsumer progress);
    }

    private <T> void run(String what, Work<T> work, Consumer<T> done) {
        cancel();
        problem.set("");
        busy.set(what);
        share.set(-1);
        Function<CancelToken, T> all = token -> work.run(token, progress());
        job = workbench
                .background()
                .run(
                        all,
                        result -> {
                            busy.set("");
                            done.accept(result);
                        },
                        thrown -> {
                            busy.set("");
                            problem.set(Failures.sentence(thrown));
                        });
    }

    /** Tells the screen ten times a second at most. */
    private LongConsumer progress() {
        AtomicLong told = new AtomicLong(System.nanoTime());
        AtomicLong total = new AtomicLong(-1);
        return read -> {
            long now = System.nanoTime();
            if (now - told.get() >= PAUSE_NANOS) {
                told.set(now);
                total.compareAndSet(-1, file.map(AuditLog::bytes).orElse(0L));
                double part = total.get() == 0 ? -1 : Math.min(1, (double) read / total.get());
                workbench.background().later(() -> share.set(part));
            }
        };
    }
}
