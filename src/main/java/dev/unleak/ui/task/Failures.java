package dev.unleak.ui.task;

import dev.unleak.model.UserError;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into a sentence for people. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The sentence; anything but a {@link UserError} is a fault of the program and goes to the log as well. */
    public static String sentence(Throwable thrown) {
        if (thrown instanceof UserError error) {
            return Objects.requireNonNullElse(error.getMessage(), "");
        }
        LOG.error("Unexpected failure", thrown);
        return "Something went wrong in Unleak (" + thrown.getClass().getSimpleName()
                + "). Nothing was lost; the log in the data folder says more.";
    }
}
