package dev.unleak.ui.fix;

import dev.unleak.app.Jobs;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.Step;
import dev.unleak.scan.ScanEvent;
import dev.unleak.ui.task.Background;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A check under way: how far it is, and how to stop it. Events come from any thread; the screen looks ten times a
 * second.
 */
final class CheckRun {
    private static final ScanEvent.Progress NOTHING = new ScanEvent.Progress("", 0, 0, 0, 0);
    private static final double UNKNOWN = -1;

    private final AtomicReference<ScanEvent.Progress> latest = new AtomicReference<>(NOTHING);
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final DoubleProperty share = new SimpleDoubleProperty(UNKNOWN);
    private final StringProperty current = new SimpleStringProperty("");
    private final Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), event -> look()));
    private Jobs.@Nullable Job<?> job;

    CheckRun() {
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** Starts, and answers on the screen thread; a check that was stopped answers nobody. */
    <T> void start(Background background, Function<CancelToken, T> work, Consumer<T> done, Consumer<Throwable> failed) {
        latest.set(NOTHING);
        look();
        running.set(true);
        clock.play();
        Jobs.Job<T> started = background.run(
                work,
                result -> {
                    end();
                    done.accept(result);
                },
                thrown -> {
                    end();
                    failed.accept(thrown);
                });
        job = started;
        // A stopped job answers nobody, so its end is looked for here.
        started.result()
                .whenComplete((result, thrown) -> background.later(() -> {
                    if (job == started) {
                        end();
                    }
                }));
    }

    /** From any thread. */
    void accept(ScanEvent event) {
        if (event instanceof ScanEvent.Progress progress) {
            latest.set(progress);
        }
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    ReadOnlyBooleanProperty running() {
        return running;
    }

    /** In [0, 1], or negative while the end is not known. */
    DoubleProperty share() {
        return share;
    }

    /** The path that is being read. */
    StringProperty current() {
        return current;
    }

    private void look() {
        ScanEvent.Progress now = latest.get();
        current.set(now.current());
        share.set(now.total() > 0 ? Math.min(1, (double) (now.files() + now.blobs()) / now.total()) : UNKNOWN);
    }

    private void end() {
        clock.stop();
        running.set(false);
        job = null;
    }

    /** What a check changed, as one sentence. */
    static String news(Optional<Checklist> before, Checklist after) {
        Map<String, Step.State> was = new HashMap<>();
        before.ifPresent(list -> list.steps().forEach(step -> was.put(step.id(), step.state())));
        long proved = after.steps().stream()
                .filter(step -> step.state() == Step.State.VERIFIED && was.get(step.id()) != Step.State.VERIFIED)
                .count();
        long fallen = after.steps().stream()
                .filter(step -> step.state() == Step.State.OPEN
                        && was.getOrDefault(step.id(), Step.State.OPEN) != Step.State.OPEN)
                .count();
        String more = proved == 0 ? "" : proved == 1 ? "1 more step is proved. " : proved + " more steps are proved. ";
        String less = fallen == 0 ? "" : fallen == 1 ? "1 step is open again. " : fallen + " steps are open again. ";
        return "Looked again just now. " + (more + less).strip() + (proved + fallen == 0 ? "Nothing has changed." : "");
    }
}
