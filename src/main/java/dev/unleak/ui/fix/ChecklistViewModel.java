package dev.unleak.ui.fix;

import dev.unleak.app.Unleak;
import dev.unleak.guides.Guide;
import dev.unleak.lessons.Lesson;
import dev.unleak.model.Checklist;
import dev.unleak.model.Mode;
import dev.unleak.model.Step;
import dev.unleak.model.Target;
import dev.unleak.remedy.Checklists;
import dev.unleak.remedy.consumers.ConsumerMark;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The checklist of one finding. Everything that reads or writes runs off the screen thread. */
public final class ChecklistViewModel {
    /**
     * A checklist with what stands around it.
     *
     * @param waivable ids of the steps of which a person may say now that they do not apply
     * @param guide the finding's guide, where it is written; likewise the lesson
     * @param targets where it stood at some scan
     */
    record Open(
            Checklist checklist,
            java.util.Set<String> waivable,
            Optional<Guide> guide,
            Optional<Lesson> lesson,
            List<Target> targets) {

        /** The first step that is open. */
        Optional<Step> next() {
            return checklist.steps().stream()
                    .filter(step -> step.state() == Step.State.OPEN)
                    .findFirst();
        }

        /** The first step that stands between the finding and its end. */
        Optional<Step> missing() {
            return checklist.steps().stream()
                    .filter(step -> step.required() && step.state() == Step.State.OPEN)
                    .findFirst();
        }
    }

    private final Workbench workbench;
    private final Newest newest;
    private final PaperSaver papers;
    private final CheckRun check = new CheckRun();
    private final LiveViewModel live;
    private final ObjectProperty<Optional<Open>> open = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final ConsumersViewModel consumers;
    private final RehearsalViewModel rehearsal;
    private final PreviewViewModel preview;
    private long finding;

    public ChecklistViewModel(Workbench workbench) {
        this.workbench = workbench;
        rehearsal = new RehearsalViewModel(workbench);
        consumers = new ConsumersViewModel(workbench, () -> show(finding));
        preview = new PreviewViewModel(workbench, this::recheck);
        newest = new Newest(workbench.background());
        papers = new PaperSaver(workbench, said::set, this::failed);
        live = new LiveViewModel(workbench, () -> ask(checklists -> checklists.open(finding)));
    }

    /** Whether the credential still works. */
    LiveViewModel live() {
        return live;
    }

    ObjectProperty<Optional<Open>> open() {
        return open;
    }

    /** What went wrong last, as a sentence; empty while nothing did. */
    StringProperty problem() {
        return problem;
    }

    /** What the last check brought, as a sentence. */
    StringProperty said() {
        return said;
    }

    /** The check that runs, if any. */
    CheckRun check() {
        return check;
    }

    /** What uses the credential. */
    ConsumersViewModel consumers() {
        return consumers;
    }

    /** The rehearsal of a history rewrite. */
    RehearsalViewModel rehearsal() {
        return rehearsal;
    }

    /** The fix of its files. */
    PreviewViewModel preview() {
        return preview;
    }

    /** Writes down what was done to a consumer. */
    void mark(String consumer, ConsumerMark mark) {
        String who = who();
        ask(checklists -> checklists.mark(finding, consumer, mark, who, ""));
    }

    /** Whom a word is put down to unless the person says otherwise. */
    String who() {
        return Objects.requireNonNullElse(System.getProperty("user.name"), "");
    }

    void show(long id) {
        if (id != finding) {
            finding = id;
            said.set("");
            check.cancel();
            consumers.show(id);
            rehearsal.show(id);
            preview.show(id);
        }
        ask(checklists -> checklists.open(id));
    }

    void mode(Mode mode) {
        if (open.get().filter(now -> now.checklist().mode() != mode).isPresent()) {
            ask(checklists -> checklists.mode(finding, mode));
        }
    }

    void attest(Step step, String who, String note) {
        ask(checklists -> checklists.attest(finding, step.id(), who, note));
    }

    void setAside(Step step, String who, String reason) {
        ask(checklists -> checklists.notApplicable(finding, step.id(), who, reason));
    }

    void takeBack(Step step) {
        String who = who();
        ask(checklists -> checklists.withdraw(finding, step.id(), who));
    }

    /** Asks for a place and writes the page that tells what to do now. */
    void saveSheet() {
        problem.set("");
        papers.sheet(finding);
    }

    /** Asks for a place and writes what happened and what proves it. */
    void saveIncident() {
        problem.set("");
        papers.incident(finding);
    }

    /** Closes the finding, where every required step is done. */
    void close() {
        ask(checklists -> checklists.close(finding));
    }

    /** Puts the hook into every repository that held the secret, then looks again, so that it is tried. */
    void installHook() {
        long id = finding;
        problem.set("");
        workbench
                .background()
                .load(
                        () -> Hooks.install(workbench.graph().store(), id),
                        installed -> {
                            if (id == finding) {
                                recheck();
                            }
                        },
                        this::failed);
    }

    /** Scans again and proves what can be proved. */
    void recheck() {
        if (check.running().get()) {
            return;
        }
        long id = finding;
        Optional<Checklist> before = open.get().map(Open::checklist);
        problem.set("");
        said.set("");
        check.start(
                workbench.background(),
                token -> read(workbench.graph().checklists(check::accept).recheck(id, token)),
                after -> {
                    if (id == finding) {
                        said.set(CheckRun.news(before, after.checklist()));
                        arrived(after);
                    }
                },
                this::failed);
    }

    /** Goes to where the export of a log is read for this finding. */
    void readLog() {
        workbench.router().go(new Route.Log(finding));
    }

    void openGuide(Guide guide) {
        workbench.router().go(Route.Guides.of(guide.id()));
    }

    void openLesson(Lesson lesson) {
        workbench.router().go(Route.Learn.lesson(lesson.id()));
    }

    void openPlaces(Target target) {
        workbench.router().go(Route.Audit.finding(target.id(), finding));
    }

    void openList() {
        workbench.router().go(Route.Fix.list());
    }

    private void ask(Function<Checklists, Checklist> question) {
        problem.set("");
        newest.load(() -> read(question.apply(workbench.graph().checklists())), this::arrived, this::failed);
    }

    private void arrived(Open answer) {
        open.set(Optional.of(answer));
        workbench.changes().happened();
    }

    private Open read(Checklist checklist) {
        Unleak graph = workbench.graph();
        Checklists checklists = graph.checklists();
        return new Open(
                checklist,
                checklist.steps().stream()
                        .filter(step -> checklists.waivable(checklist, step))
                        .map(Step::id)
                        .collect(Collectors.toSet()),
                graph.guides().guide(checklist.finding().guide()),
                graph.lessons().lesson(checklist.finding().lesson()),
                graph.store().findings().targetsOf(checklist.finding().id()).stream()
                        .flatMap(id -> graph.store().targets().find(id).stream())
                        .toList());
    }

    private void failed(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }
}
