package dev.unleak.remedy.rewrite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps by which a person does what was rehearsed, with the real names filled in and never the secret. After git
 * filter-repo's manual, section "Sensitive data removal", version 2.47, read in November 2026.
 */
public final class Instructions {
    private static final String REPLACEMENTS = "../replacements.txt";
    private static final String RENAMES = "../renames.txt";
    private static final String MAILMAP = "../mailmap.txt";

    /** So many ids or names are written out. */
    private static final int MOST = 20;

    private Instructions() {}

    /** @param root the rehearsed repository */
    public static List<Step> of(Rehearsal rehearsal, Path root) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "Rotate first",
                "A rewrite does not un-leak: whoever has a copy keeps it. Revoke the credential before you go on, and "
                        + "ask everybody who works on the repository to push what they have and then to wait.",
                List.of()));
        steps.add(clone(rehearsal, root));
        steps.add(replacements(rehearsal));
        if (!rehearsal.proof().held().isEmpty()) {
            steps.add(names());
        }
        steps.add(new Step(
                "Rewrite",
                "Needs git-filter-repo 2.47 or newer (pipx install git-filter-repo). It fetches every ref and tells "
                        + "the first changed commits and orphaned LFS files, which should be those of the rehearsal; "
                        + "the ids of the new commits may differ from it.",
                filter(rehearsal)));
        steps.add(new Step(
                "Look before you push",
                "Unleak must find nothing in the rewritten clone.",
                List.of("unleak scan . --no-suppress")));
        push(rehearsal).ifPresent(steps::add);
        Support.request(rehearsal).ifPresent(steps::add);
        steps.add(others(rehearsal));
        steps.add(new Step(
                "Clean up and prove it",
                "Delete the file with the value, also from the editor's backups. In the repository that you rehearsed "
                        + "do what the others do, or replace it by a new clone. Then let Unleak look, at it and at one "
                        + "more clone.",
                List.of(
                        "rm " + REPLACEMENTS,
                        "unleak rewrite verify " + Shell.quoted(root.toString()) + " SECOND_CLONE")));
        return List.copyOf(steps);
    }

    private static Step clone(Rehearsal rehearsal, Path root) {
        Optional<Rehearsal.Remote> remote = main(rehearsal);
        String from = remote.map(Rehearsal.Remote::address)
                .orElse(root.toAbsolutePath().toString());
        String why = remote.isPresent()
                ? "Work in a fresh clone, so that nothing of yours is lost. Push first what you want to keep: branches "
                        + "and stashes that exist only here are not in it."
                : "There is no remote, so keep a copy until all is proved, and work in a fresh clone.";
        return new Step(
                "Make a fresh clone",
                why,
                List.of(
                        "git clone " + (from.startsWith("/") ? "--no-local " : "") + "-- " + Shell.quoted(from)
                                + " unleak-rewrite",
                        "cd unleak-rewrite"));
    }

    private static Step replacements(Rehearsal rehearsal) {
        return new Step(
                "Write down what is to be replaced",
                "Unleak writes no secret to disk, so this file is yours to make: open " + REPLACEMENTS
                        + " (outside of the clone) in an editor and " + line(rehearsal)
                        + " Where it also stands encoded (base64, say), add a line for that form. "
                        + "Each becomes " + Redaction.MARKER + ". Do not type the value into a shell: it would stay "
                        + "in its history.",
                List.of("(umask 077; : > " + REPLACEMENTS + ")"));
    }

    private static Step names() {
        return new Step(
                "Rename what is named so",
                "The value also stands in names of files or in lines of authors, which this rehearsal leaves and "
                        + "replacements do not reach. For files, put a line OLD_PATH==>NEW_PATH into " + RENAMES
                        + ", for people a line NEW_NAME <NEW_MAIL> OLD_NAME <OLD_MAIL> into " + MAILMAP
                        + ", both in an editor, and delete both files at the end. They hold the value too.",
                List.of("(umask 077; : > " + RENAMES + "; : > " + MAILMAP + ")"));
    }

    private static String line(Rehearsal rehearsal) {
        return rehearsal.lines() > 1
                ? "put the value on one line of its own as a regular expression, with regex: in front and \\n for each of "
                        + "its line breaks; where it is all that a file holds, --remove-file is simpler."
                : "put the value on one line of its own, with literal: in front.";
    }

    private static List<String> filter(Rehearsal rehearsal) {
        String common = "git filter-repo --sensitive-data-removal --prune-empty never --prune-degenerate never";
        StringBuilder command = new StringBuilder(common);
        if (rehearsal.removed()) {
            command.append(" --invert-paths");
            rehearsal.paths().forEach(path -> command.append(" --path ").append(Shell.quoted(path)));
        } else {
            command.append(" --replace-text ").append(REPLACEMENTS);
        }
        command.append(" --replace-message ").append(REPLACEMENTS);
        if (!rehearsal.proof().held().isEmpty()) {
            command.append(" --paths-from-file ")
                    .append(RENAMES)
                    .append(" --mailmap ")
                    .append(MAILMAP);
        }
        return List.of(command.toString());
    }

    private static Optional<Step> push(Rehearsal rehearsal) {
        List<String> commands = new ArrayList<>();
        Optional<Rehearsal.Remote> main = main(rehearsal);
        for (Rehearsal.Remote remote : rehearsal.remotes()) {
            boolean origin = main.filter(remote::equals).isPresent();
            commands.add("git push --force --mirror "
                    + (origin
                            ? "origin"
                            : Shell.quoted(remote.address().isEmpty() ? remote.name() : remote.address())));
        }
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(
                        "Push over the old history",
                        "A mirror push sets every ref of the server to what the clone has and deletes the others, so "
                                + "nobody may push meanwhile; lift the protection of branches for as long as it takes. "
                                + refused(rehearsal),
                        List.copyOf(commands)));
    }

    private static String refused(Rehearsal rehearsal) {
        return rehearsal.unpushable().isEmpty()
                ? "Refs such as refs/pull/* and refs/merge-requests/* will be refused: only the server's support can "
                        + "remove those."
                : "These will be refused, and only the server's support can remove them: " + few(rehearsal.unpushable())
                        + ".";
    }

    private static Step others(Rehearsal rehearsal) {
        List<String> commands = new ArrayList<>(List.of(
                "git tag -d $(git tag -l)",
                "git fetch --prune --tags --force origin",
                "git rebase --onto origin/BRANCH OLD_BASE BRANCH",
                "git reflog expire --expire=now --all",
                "git gc --prune=now"));
        rehearsal.first().stream().limit(MOST).forEach(commit -> commands.add("git cat-file -t " + commit));
        return new Step(
                "Tell the others",
                "Best of all, everybody deletes their clone and makes a new one. Whoever cannot: delete the tags, "
                        + "fetch, rebase own work onto the new history and never merge or pull the old one, then drop "
                        + "the reflog (which drops stashes too) and collect. Each cat-file must end in an error; if it "
                        + "prints commit, something still holds the old history, and one push brings it back.",
                List.copyOf(commands));
    }

    /** The remote to clone from: origin, or the first that has an address. */
    private static Optional<Rehearsal.Remote> main(Rehearsal rehearsal) {
        List<Rehearsal.Remote> usable = rehearsal.remotes().stream()
                .filter(remote -> !remote.address().isEmpty())
                .toList();
        return usable.stream()
                .filter(remote -> remote.name().equals("origin"))
                .findFirst()
                .or(() -> usable.stream().findFirst());
    }

    static String few(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() <= MOST ? some : some + " and " + (names.size() - MOST) + " more";
    }
}
