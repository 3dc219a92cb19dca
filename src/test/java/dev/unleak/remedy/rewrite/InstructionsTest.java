package dev.unleak.remedy.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    private static final Rehearsal.Remote ORIGIN = new Rehearsal.Remote("origin", "git@git.example.org:shop.git");
    private static final Rehearsal.Remote BACKUP = new Rehearsal.Remote("backup", "https://backup.example.org/shop");

    @Test
    void pushesToEveryRemote() {
        assertThat(commands(rehearsal(false, 1, List.of("a"), List.of(BACKUP, ORIGIN))))
                .contains(
                        "git clone -- git@git.example.org:shop.git unleak-rewrite",
                        "git push --force --mirror origin",
                        "git push --force --mirror https://backup.example.org/shop");
    }

    @Test
    void needsNoServerWhereThereIsNoRemote() {
        List<Step> steps = Instructions.of(rehearsal(false, 1, List.of("a"), List.of()), Path.of("/home/ada/shop"));

        assertThat(steps.toString())
                .contains("git clone --no-local -- /home/ada/shop")
                .doesNotContain("git push", "Subject:");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        String path = "it's $(here) now";

        assertThat(commands(rehearsal(true, 1, List.of(path, "-x"), List.of())))
                .anySatisfy(command -> assertThat(command)
                        .contains("--path 'it'\\''s $(here) now' --path '-x'")
                        .doesNotContain("--replace-text"));
    }

    @Test
    void explainsValuesOfSeveralLines() {
        assertThat(Instructions.of(rehearsal(false, 30, List.of("a"), List.of()), Path.of("/shop"))
                        .toString())
                .contains("regex: in front and \\n for each of its line breaks")
                .doesNotContain("with literal: in front");
    }

    private static List<String> commands(Rehearsal rehearsal) {
        return Instructions.of(rehearsal, Path.of("/shop")).stream()
                .flatMap(step -> step.commands().stream())
                .toList();
    }

    private static Rehearsal rehearsal(boolean removed, int lines, List<String> paths, List<Rehearsal.Remote> remotes) {
        return new Rehearsal(
                removed,
                lines,
                paths,
                List.of("ab".repeat(20)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                remotes,
                new Rehearsal.Counts(2, 1, 0, 1, 1, 0),
                new Rehearsal.Proof(5, List.of(), List.of(), List.of()),
                new Traces("cd".repeat(32), List.of(), List.of(), List.of()));
    }
}
