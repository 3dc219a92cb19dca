package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.FileSwap.Change;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fix that was made, and the way back.
 *
 * <p>To undo it the secret is needed again, and nothing else holds it as it stood: the value in {@code .env} is there
 * only if the person wanted it, and a commit holds the files only as they were committed. So the former files stay in
 * memory as long as this object does, which is at most the session, and are never written anywhere else.
 */
public final class AppliedFix {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final ProjectFiles files;
    private final List<Change> back;

    private AppliedFix(ProjectFiles files, List<Change> back) {
        this.files = files;
        this.back = back;
    }

    /**
     * Makes the edits of a plan, all or none. Blocks on disk.
     *
     * @throws dev.unleak.model.UserError if a file changed since the plan was made, lies in a link by now, or cannot be
     *     replaced; then all files are as they were
     */
    public static AppliedFix apply(FixPlan plan) {
        ProjectFiles files = new ProjectFiles(plan.root());
        return new AppliedFix(files, new FileSwap(files).run(changes(plan)));
    }

    static List<Change> changes(FixPlan plan) {
        return plan.edits().stream()
                .map(edit -> new Change(
                        edit.path(),
                        edit.before(),
                        Optional.of(edit.after()),
                        edit.ownerOnly() ? Optional.of(OWNER) : Optional.empty()))
                .toList();
    }

    /**
     * Puts all files back as they were before, in one step. Blocks on disk.
     *
     * @throws dev.unleak.model.UserError if a file changed since the fix; then nothing is put back
     */
    public void undo() {
        new FileSwap(files).run(back);
    }
}
