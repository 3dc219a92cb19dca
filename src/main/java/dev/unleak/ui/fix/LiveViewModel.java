package dev.unleak.ui.fix;

import dev.unleak.app.Jobs;
import dev.unleak.guides.RequestTemplate;
import dev.unleak.guides.Verify;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.remedy.live.LiveChecks;
import dev.unleak.remedy.live.SecretReader;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider about one finding, at a press. What is typed in is kept here only, until another finding is shown.
 */
final class LiveViewModel {
    private final Workbench workbench;
    private final Runnable changed;
    private final Newest newest;
    private final Newest previews;
    private final ObjectProperty<Optional<LiveChecks.Offer>> offer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LiveChecks.Preview>> preview = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final StringProperty said = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final Map<String, String> inputs = new HashMap<>();
    private Jobs.@Nullable Job<?> job;
    private long finding;
    private String type = "";

    /** @param changed is told when an answer may have changed the checklist */
    LiveViewModel(Workbench workbench, Runnable changed) {
        this.workbench = workbench;
        this.changed = changed;
        newest = new Newest(workbench.background());
        previews = new Newest(workbench.background());
    }

    ObjectProperty<Optional<LiveChecks.Offer>> offer() {
        return offer;
    }

    /** The request that is looked at; empty until it was made. */
    ObjectProperty<Optional<LiveChecks.Preview>> preview() {
        return preview;
    }

    BooleanProperty sending() {
        return sending;
    }

    /** What the last request brought, as a sentence. */
    StringProperty said() {
        return said;
    }

    /** Why nothing was sent, as a sentence. */
    StringProperty problem() {
        return problem;
    }

    /** The credential, where the person has to type it; empty otherwise. */
    StringProperty value() {
        return value;
    }

    /** Whether only the person can give the value. */
    ObservableValue<Boolean> valueNeeded() {
        return problem.map(SecretReader.GONE::equals).flatMap(gone -> value.map(text -> gone || !text.isEmpty()));
    }

    String input(String name) {
        return inputs.getOrDefault(name, "");
    }

    void input(String name, String text, RequestTemplate template) {
        inputs.put(name, text);
        look(template);
    }

    /** The credential's type id. */
    String type() {
        return type;
    }

    void show(Finding shown) {
        if (shown.id() != finding) {
            finding = shown.id();
            type = shown.type();
            cancel();
            inputs.clear();
            value.set("");
            said.set("");
            problem.set("");
            offer.set(Optional.empty());
        }
        load();
    }

    private void load() {
        long id = finding;
        newest.load(() -> workbench.graph().liveChecks().offer(id), read -> offer.set(Optional.of(read)), this::failed);
    }

    /** Makes the request as far as it is filled in, to be looked at. */
    void look(RequestTemplate template) {
        long id = finding;
        Map<String, String> now = Map.copyOf(inputs);
        previews.load(
                () -> workbench.graph().liveChecks().preview(id, template, now),
                made -> preview.set(Optional.of(made)),
                this::failed);
    }

    /** Sends the request that was looked at. */
    void check(Verify verify) {
        long id = finding;
        send((host, token) ->
                workbench.graph().liveChecks().check(id, verify.id(), host, Map.copyOf(inputs), who(), typed(), token));
    }

    void revoke(String type) {
        long id = finding;
        send((host, token) ->
                workbench.graph().liveChecks().revoke(id, type, host, Map.copyOf(inputs), who(), typed(), token));
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private interface Sending {
        LiveChecks.Outcome send(String host, CancelToken token);
    }

    private void send(Sending sending) {
        Optional<String> host = preview.get().flatMap(LiveChecks.Preview::host);
        if (host.isEmpty() || this.sending.get()) {
            return;
        }
        said.set("");
        problem.set("");
        this.sending.set(true);
        long id = finding;
        Function<CancelToken, LiveChecks.Outcome> work = token -> sending.send(host.get(), token);
        Jobs.Job<LiveChecks.Outcome> started = workbench
                .background()
                .run(
                        work,
                        outcome -> {
                            if (id == finding) {
                                answered(outcome);
                            }
                        },
                        this::failed);
        job = started;
        // A stopped job answers nobody, so its end is looked for here.
        started.result()
                .whenComplete((result, thrown) -> workbench.background().later(() -> {
                    if (job == started) {
                        job = null;
                        this.sending.set(false);
                    }
                }));
    }

    private void answered(LiveChecks.Outcome outcome) {
        inputs.putAll(outcome.told());
        said.set(outcome.sentence());
        load();
        changed.run();
    }

    private Optional<Secret> typed() {
        return value.get().isEmpty() ? Optional.empty() : Optional.of(Secret.of(value.get()));
    }

    private static String who() {
        return Objects.requireNonNullElse(System.getProperty("user.name"), "");
    }

    private void failed(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }
}
