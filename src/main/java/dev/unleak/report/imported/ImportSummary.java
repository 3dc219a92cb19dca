package dev.unleak.report.imported;

import dev.unleak.model.ForeignWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param tool whose report it was
 * @param results in the report
 * @param findings that they are: one for each secret
 * @param fresh of those, how many were not known before
 * @param states results by what came of looking again
 * @param holdsSecrets whether the report itself holds secrets in the clear
 * @param target the store's id of the folder
 */
public record ImportSummary(
        String tool,
        int results,
        int findings,
        int fresh,
        Map<ForeignWord.State, Integer> states,
        boolean holdsSecrets,
        long target) {
    public int in(ForeignWord.State state) {
        return states.getOrDefault(state, 0);
    }

    /** For people, for example "gitleaks told of 12 results, 9 secrets, 3 of them new: 10 still there, 2 gone." */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        tell(parts, ForeignWord.State.STANDING, "still there");
        tell(parts, ForeignWord.State.GONE, "gone");
        tell(parts, ForeignWord.State.UNSEEN, "where Unleak cannot look");
        return tool + " told of " + count(results, "result") + ", " + count(findings, "secret") + ", " + fresh
                + " of them new" + (parts.isEmpty() ? "." : ": " + String.join(", ", parts) + ".");
    }

    private void tell(List<String> parts, ForeignWord.State state, String word) {
        if (in(state) > 0) {
            parts.add(in(state) + " " + word);
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
