package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import dev.unleak.remedy.hook.HookInstaller;
import dev.unleak.remedy.hook.HookProbe;
import dev.unleak.remedy.hook.HookTrial;
import dev.unleak.remedy.hook.HookType;
import dev.unleak.remedy.hook.Launcher;
import dev.unleak.report.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts hooks into a repository, takes them out, and proves that they refuse a secret. */
@Command(
        name = "hook",
        description = "Git hooks that refuse a commit or push with a secret in it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class HookCommand extends CommandGroup {
    enum Which {
        PRE_COMMIT,
        PRE_PUSH,
        BOTH;

        List<HookType> types() {
            return switch (this) {
                case PRE_COMMIT -> List.of(HookType.PRE_COMMIT);
                case PRE_PUSH -> List.of(HookType.PRE_PUSH);
                case BOTH -> List.of(HookType.values());
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Which hooks of which repository. */
    static final class Chosen {
        @Parameters(
                paramLabel = "PATH",
                arity = "0..1",
                description = "The repository, or a folder in it; default: the current folder.")
        private Path path = Path.of(".");

        @Option(
                names = "--type",
                paramLabel = "HOOK",
                description = "pre-commit, pre-push or both; default: ${DEFAULT-VALUE}.")
        private Which type = Which.PRE_COMMIT;
    }

    HookCommand(Session session) {
        super(session);
    }

    @Command(
            name = "install",
            description = "Puts the hook in; one that is there goes on working.",
            mixinStandardHelpOptions = true)
    int install(@Mixin Chosen chosen) {
        // Before the program: who mistyped the path need not be told of PATH.
        HookInstaller.requireRepository(chosen.path);
        HookInstaller installer = new HookInstaller(Launcher.current());
        List<String> done = new ArrayList<>();
        for (HookType type : chosen.type.types()) {
            Path hook = installer.install(chosen.path, type);
            done.add("The " + type.id() + " hook is installed: " + hook + ".");
        }
        return say(done, ExitCode.CLEAN);
    }

    @Command(
            name = "remove",
            description = "Takes the hook out and puts back what was there before.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin Chosen chosen) {
        List<String> done = new ArrayList<>();
        for (HookType type : chosen.type.types()) {
            boolean was = HookInstaller.remove(chosen.path, type);
            done.add(
                    was
                            ? "The " + type.id() + " hook is removed."
                            : "There is no " + type.id() + " hook of Unleak's to remove.");
        }
        return say(done, ExitCode.CLEAN);
    }

    @Command(
            name = "test",
            description =
                    "Proves with a forged secret, in a throw-away worktree, that the hook refuses; exits with 1 if not.",
            mixinStandardHelpOptions = true)
    int test(@Mixin Chosen chosen) {
        HookProbe probe = HookProbe.of(session.unleak().rules());
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel)) {
            List<HookTrial.Outcome> outcomes = chosen.type.types().stream()
                    .map(type -> probe.refuses(chosen.path, type, cancel))
                    .toList();
            boolean all = outcomes.stream().allMatch(HookTrial.Outcome::refuses);
            return say(
                    outcomes.stream().map(HookTrial.Outcome::sentence).toList(),
                    all ? ExitCode.CLEAN : ExitCode.FINDINGS);
        }
    }

    private int say(List<String> sentences, ExitCode code) {
        print(out -> {
            for (String sentence : sentences) {
                out.write(PlainText.of(sentence) + "\n");
            }
        });
        return code.number;
    }
}
