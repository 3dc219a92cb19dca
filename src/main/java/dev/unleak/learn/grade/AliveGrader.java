package dev.unleak.learn.grade;

import dev.unleak.learn.git.Remains;
import dev.unleak.learn.git.Remains.Kind;
import dev.unleak.learn.git.Remains.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Asks for every place in the sandbox repository that keeps a value alive. The truth is read from the repository, not
 * from a key, so it stays right whatever the learner did there. Places are named as git names them: {@code v1.0},
 * {@code feature/pay}, {@code stash@{0}}, {@code HEAD@{3}}, {@code note 1a2b3c4}, a commit by id or revision; a word
 * for the kind may stand in front.
 */
final class AliveGrader implements Grader {
    private static final List<String> KIND_WORDS =
            List.of("commit ", "branch ", "tag ", "stash ", "reflog entry ", "reflog ", "note on ", "note ", "notes ");

    @Override
    public Feedback grade(Submission submission) {
        submission.exercise().with().allow("value");
        byte[] value = submission.exercise().with().text("value").getBytes(StandardCharsets.UTF_8);
        try (Remains remains = Remains.of(submission.work().folder(), value)) {
            return grade(submission.lines(), remains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feedback grade(List<String> lines, Remains remains) throws IOException {
        List<Place> left = new ArrayList<>(remains.places());
        List<Place> places = List.copyOf(left);
        Feedback.Builder feedback = new Feedback.Builder();
        for (String line : lines) {
            Optional<Place> place = place(line, places, remains);
            if (place.isPresent()) {
                left.remove(place.get());
                feedback.right(line, right(place.get()));
            } else {
                feedback.wrong(line, wrong(name(line), remains));
            }
        }
        if (places.isEmpty()) {
            return feedback.note("Nothing in this repository holds the value any more.")
                    .build();
        }
        if (!left.isEmpty()) {
            boolean hidden =
                    left.stream().anyMatch(place -> place.kind() != Kind.BRANCH && place.kind() != Kind.COMMIT);
            feedback.missing((left.size() == 1 ? "1 more place keeps" : left.size() + " more places keep")
                    + " it alive." + (hidden ? " Not every one is a branch." : ""));
        }
        return feedback.build();
    }

    private static String name(String line) {
        for (String word : KIND_WORDS) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
        }
        return line;
    }

    private static Optional<Place> place(String line, List<Place> places, Remains remains) {
        String name = name(line);
        Optional<Place> named = places.stream()
                .filter(place -> place.name().equals(name) || place.name().equals(line))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        boolean note = line.startsWith("note") || name.startsWith("refs/notes/");
        Optional<ObjectId> commit = remains.resolve(name);
        return places.stream()
                .filter(place -> (place.kind() == Kind.NOTE) == note)
                .filter(place -> commit.map(place.commits()::contains).orElse(false))
                .findFirst();
    }

    private static String right(Place place) {
        return switch (place.kind()) {
            case COMMIT -> "This commit's files hold it, and HEAD reaches the commit.";
            case BRANCH -> "The branch " + place.name() + " still reaches it.";
            case REMOTE_BRANCH -> "The remote's branch " + place.name() + " reaches it: it was pushed.";
            case TAG -> "The tag " + place.name() + " still reaches it, whatever happens to the branches.";
            case NOTE -> "The note's text holds it. Notes live under refs/notes, outside of every branch.";
            case STASH -> "The changes put aside hold it. A stash is a commit too.";
            case REFLOG -> "No branch reaches this commit, but the reflog still names it.";
        };
    }

    private static String wrong(String name, Remains remains) throws IOException {
        Optional<ObjectId> commit = remains.resolve(name);
        if (commit.isEmpty()) {
            return "Git knows nothing of this name here.";
        }
        if (remains.holds(commit.get())) {
            return "Its files hold it, but name the branch, tag or stash that keeps this commit.";
        }
        return remains.reaches(commit.get())
                ? "Its own files no longer hold it. An older commit that it reaches does: name that one."
                : "Neither this commit nor any before it holds it.";
    }
}
