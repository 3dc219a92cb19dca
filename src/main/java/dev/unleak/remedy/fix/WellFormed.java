package dev.unleak.remedy.fix;

import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Whether an edit left a file readable, for the one format with look-ups of which a parser ships with the program. */
final class WellFormed {
    private WellFormed() {}

    /** False only where the text could be read before, and cannot be now. */
    static boolean stillIs(String path, String before, String after) {
        return !path.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml") || !isYaml(before) || isYaml(after);
    }

    private static boolean isYaml(String text) {
        try {
            new Parse(LoadSettings.builder().build()).parseString(text).forEach(_ -> {});
            return true;
        } catch (YamlEngineException e) {
            return false;
        }
    }
}
