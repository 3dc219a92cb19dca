package dev.unleak.ui.task;

import java.util.ArrayList;
import java.util.List;

/** Tells screens that work on one of them changed what the others show. Used on the screen thread. */
public final class Changes {
    private final List<Runnable> listeners = new ArrayList<>();

    /** Calls the listener after every change, as long as the window lives. */
    public void follow(Runnable listener) {
        listeners.add(listener);
    }

    /** Findings, verdicts, checklists or lessons are no longer what they were. */
    public void happened() {
        listeners.forEach(Runnable::run);
    }
}
