package dev.unleak.remedy.rewrite;

import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** The stash's reflog for the rewritten clone: the same entries with their new ids and clean words. */
final class StashLog {
    private static final int ID = Constants.OBJECT_ID_STRING_LENGTH;

    private StashLog() {}

    static List<String> rewritten(GitRepository source, CommitRewriter commits, Redaction redaction)
            throws IOException {
        List<String> lines = new ArrayList<>();
        String before = ObjectId.zeroId().name();
        for (String line : Tip.stashLog(source)) {
            String now = commits.any(ObjectId.fromString(line.substring(ID + 1, 2 * ID + 1)))
                    .name();
            byte[] words = line.substring(2 * ID + 1).getBytes(StandardCharsets.ISO_8859_1);
            lines.add(before + " " + now + new String(redaction.of(words).orElse(words), StandardCharsets.ISO_8859_1));
            before = now;
        }
        return lines;
    }
}
