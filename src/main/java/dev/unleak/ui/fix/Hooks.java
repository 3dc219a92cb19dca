package dev.unleak.ui.fix;

import dev.unleak.model.Target;
import dev.unleak.model.UserError;
import dev.unleak.remedy.hook.HookInstaller;
import dev.unleak.remedy.hook.HookType;
import dev.unleak.remedy.hook.Launcher;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Installs the hook where a finding stood. */
final class Hooks {
    private Hooks() {}

    /**
     * Puts the pre-commit hook into each repository in which the finding stood at some scan; folders that are no
     * repository are passed over. Blocks on disk.
     *
     * @return the hooks' paths
     * @throws UserError if it could be installed nowhere
     */
    static List<Path> install(Store store, long finding) {
        HookInstaller installer = new HookInstaller(Launcher.current());
        List<Path> installed = new ArrayList<>();
        UserError refused = new UserError("This finding's folder is no longer known; audit it again.");
        for (long id : store.findings().targetsOf(finding)) {
            for (Target target : store.targets().find(id).stream().toList()) {
                try {
                    installed.add(installer.install(Path.of(target.root()), HookType.PRE_COMMIT));
                } catch (UserError error) {
                    refused = error;
                }
            }
        }
        if (installed.isEmpty()) {
            throw refused;
        }
        return installed;
    }
}
