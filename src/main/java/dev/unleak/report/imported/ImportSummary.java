package dev.unleak.report.imported;

import dev.unleak.model.ForeignWord;
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

    /** For people, for example "gitleaks told of 12 results: 9 still there, 2 gone, 1 cannot be looked at." */
    public String sentence() {
        return tool + " told of " + count(results, "result") + ", " + count(findings, "secret") + ", " + fresh
                + " of them new. Looked at again: " + in(ForeignWord.State.STANDING) + " still there, "
                + in(ForeignWord.State.GONE) + " gone, " + in(ForeignWord.State.UNSEEN) + " cannot be looked at.";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
