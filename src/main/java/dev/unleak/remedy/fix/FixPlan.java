package dev.unleak.remedy.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix would change, made before anything is. Applies to the files as they were when it was made.
 *
 * @param root canonical absolute path of the folder that the edits lie in
 * @param variable the variable that is to hold the value, for people
 * @param edits in the order in which they are to be made; empty where all is to be done by hand
 * @param notes what to know, one plain sentence each
 */
public record FixPlan(Path root, String variable, List<FileEdit> edits, List<ByHand> byHand, List<String> notes) {
    private static final int CONTEXT = 3;

    /**
     * All edits as one unified diff with every secret masked, the last one first, since those are of the program: line
     * by line, without line ends.
     */
    public List<String> diff() {
        List<String> lines = new ArrayList<>();
        for (FileEdit edit : edits.reversed()) {
            String old = edit.before().isPresent() ? "a/" + edit.path() : "/dev/null";
            lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                    old,
                    "b/" + edit.path(),
                    edit.shownBefore(),
                    DiffUtils.diff(edit.shownBefore(), edit.shownAfter()),
                    CONTEXT));
        }
        return List.copyOf(lines);
    }
}
