package dev.unleak.cli;

import dev.unleak.model.Finding;
import dev.unleak.remedy.rewrite.Instructions;
import dev.unleak.remedy.rewrite.LostSignature;
import dev.unleak.remedy.rewrite.Rehearsal;
import dev.unleak.remedy.rewrite.Step;
import dev.unleak.remedy.rewrite.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A rehearsal and a verification in calm lines: what was seen first, then numbered steps. */
final class RewriteText {
    private static final int MOST = 10;

    private RewriteText() {}

    static List<String> of(Finding finding, Rehearsal rehearsal, Path root) {
        List<String> lines = new ArrayList<>();
        lines.add("Rehearsal in a scratch clone; " + root + " itself is unchanged.");
        lines.add(finding.title() + " " + finding.masked());
        lines.add("");
        if (rehearsal.findsNothing()) {
            lines.add("No ref reaches the value, so there is no history to rewrite.");
            lines.add("If git still keeps it, run: git reflog expire --expire=now --all && git gc --prune=now");
            return lines;
        }
        changes(rehearsal, lines);
        losses(rehearsal, lines);
        proof(rehearsal.proof(), lines);
        steps(Instructions.of(rehearsal, root), lines);
        return lines;
    }

    private static void changes(Rehearsal rehearsal, List<String> lines) {
        Rehearsal.Counts counts = rehearsal.counts();
        lines.add("What changes");
        lines.add("  " + Counts.of(counts.commits(), "commit", "commits") + " of "
                + Counts.of(counts.allCommits(), "commit", "commits") + ", "
                + Counts.of(counts.tags(), "annotated tag", "annotated tags") + "; the value stood in "
                + Counts.of(counts.blobs(), "version of a file", "versions of files") + " and "
                + Counts.of(counts.messages(), "message", "messages") + ".");
        list(rehearsal.removed() ? "Files removed from all commits" : "Files", rehearsal.paths(), lines);
        list("First changed commits", rehearsal.first(), lines);
        list("Changed refs", each(rehearsal.changed(), RewriteText::ref), lines);
        list("Unchanged refs", rehearsal.unchanged(), lines);
        lines.add("");
    }

    private static String ref(Rehearsal.ChangedRef ref) {
        String first = ref.first().isEmpty()
                ? ""
                : ", first changed at "
                        + String.join(", ", each(ref.first().stream().limit(3).toList(), RewriteText::brief))
                        + (ref.first().size() > 3 ? " and more" : "");
        return ref.name() + "  " + brief(ref.before()) + " -> " + brief(ref.after()) + first;
    }

    private static void losses(Rehearsal rehearsal, List<String> lines) {
        lines.add("What is lost");
        if (rehearsal.signatures().isEmpty()
                && rehearsal.lfsOrphans().isEmpty()
                && rehearsal.unpushable().isEmpty()) {
            lines.add("  No signature, no LFS file, and no ref that cannot be pushed.");
        }
        list("Signatures (sign anew what needs one)", each(rehearsal.signatures(), RewriteText::signature), lines);
        list("LFS files that nothing names any more", rehearsal.lfsOrphans(), lines);
        list("Refs that no push can change", rehearsal.unpushable(), lines);
        lines.add("");
    }

    private static String signature(LostSignature signature) {
        return switch (signature.kind()) {
                    case COMMIT -> "commit ";
                    case TAG -> "tag ";
                    case MERGED_TAG -> "merged tag in commit ";
                }
                + signature.id();
    }

    private static void proof(Rehearsal.Proof proof, List<String> lines) {
        lines.add("Proof");
        if (proof.holds()) {
            lines.add("  Of the rewritten clone " + Counts.of(proof.objects(), "object was", "objects were")
                    + " read, and a scan of it looked at refs, stash and all else: none holds the value.");
        }
        list("Objects that still hold it, such as names of files", proof.held(), lines);
        list("Still seen by the scan", proof.scanned(), lines);
        list("Could not be searched", proof.unread(), lines);
        lines.add("");
    }

    private static void steps(List<Step> steps, List<String> lines) {
        lines.add("What to do");
        int number = 1;
        for (Step step : steps) {
            lines.add("");
            lines.add(number++ + ". " + step.title());
            lines.add("   " + step.text());
            step.commands().forEach(command -> lines.add(command.isEmpty() ? "" : "       " + command));
        }
    }

    static List<String> of(List<Verification> clones) {
        List<String> lines = new ArrayList<>();
        for (Verification clone : clones) {
            lines.add(clone.root());
            if (clone.clean()) {
                lines.add("  Clean: git no longer has the first changed commits nor any file that held the value.");
            }
            if (!clone.related()) {
                lines.add("  This does not look like a clone of the rehearsed repository, so it proves nothing.");
            }
            list("Still there", each(clone.left(), RewriteText::left), lines);
            list("Still seen by the scan", clone.scanned(), lines);
            if (!clone.scanned().isEmpty()) {
                lines.add(
                        "  Take the value out of the files named above, or delete them; those in .git are git's drafts.");
            }
            list("Could not be searched", clone.unread(), lines);
            if (!clone.left().isEmpty()) {
                lines.add("  Delete or rewrite the refs named above, then run:");
                lines.add("       git reflog expire --expire=now --all");
                lines.add("       git gc --prune=now");
            }
        }
        return lines;
    }

    private static String left(Verification.Left left) {
        return switch (left.kind()) {
            case FILE -> "file " + left.id();
            case FIRST_CHANGED_COMMIT ->
                "commit " + left.id()
                        + (left.refs().isEmpty()
                                ? ", which only a reflog or nothing names"
                                : ", which is reached by " + String.join(", ", left.refs()));
        };
    }

    private static <T> List<String> each(List<T> things, Function<T, String> words) {
        return things.stream().map(words).toList();
    }

    private static void list(String title, List<String> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add("  " + title + ":");
            names.stream().limit(MOST).forEach(name -> lines.add("    " + name));
            if (names.size() > MOST) {
                lines.add("    and " + (names.size() - MOST) + " more");
            }
        }
    }

    private static String brief(String id) {
        return id.substring(0, Math.min(10, id.length()));
    }
}
