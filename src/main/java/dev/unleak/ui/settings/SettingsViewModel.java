package dev.unleak.ui.settings;

import dev.unleak.scan.ScanRequest;
import dev.unleak.store.Settings;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.theme.Look;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** What can be chosen. Every change is kept at once. */
public final class SettingsViewModel {
    private final Look look;
    private final String dataFolder;
    private final DoubleProperty confidence;

    public SettingsViewModel(Workbench workbench) {
        look = workbench.look();
        dataFolder = workbench.graph().folder().path().toString();
        Settings settings = workbench.graph().store().settings();
        confidence = new SimpleDoubleProperty(confidence(settings));
        confidence.subscribe((old, now) -> settings.set("min-confidence", now.toString()));
    }

    /** The least confidence at which findings are shown, in [0, 1]. */
    public static double confidence(Settings settings) {
        try {
            return settings.get("min-confidence")
                    .map(Double::parseDouble)
                    .filter(value -> value >= 0 && value <= 1)
                    .orElse(ScanRequest.DEFAULT_MIN_CONFIDENCE);
        } catch (NumberFormatException damaged) {
            return ScanRequest.DEFAULT_MIN_CONFIDENCE;
        }
    }

    Look look() {
        return look;
    }

    String dataFolder() {
        return dataFolder;
    }

    DoubleProperty confidence() {
        return confidence;
    }
}
