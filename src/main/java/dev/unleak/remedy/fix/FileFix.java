package dev.unleak.remedy.fix;

import dev.unleak.model.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The edits of one file, gathered secret by secret. For one thread. */
final class FileFix {
    private final String path;
    private final TextFile file;
    private final Language language;
    private final List<Token> tokens;
    private final String variable;
    private final Function<String, List<String>> beside;
    private final Set<Splice> splices = new LinkedHashSet<>();
    private final List<ByHand> byHand = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();

    /** @param beside the texts of the files of the same module, by the path of one */
    FileFix(String path, byte[] bytes, String variable, Function<String, List<String>> beside) {
        this.path = path;
        this.variable = variable;
        this.beside = beside;
        file = TextFile.of(bytes);
        language = Language.of(path);
        tokens = language.tokens(file.text());
    }

    /** The variable's name by that which the value is given to. */
    static String given(String path, byte[] bytes, Sightings.Seen seen, String type) {
        TextFile file = TextFile.of(bytes);
        List<Token> tokens = Language.of(path).tokens(file.text());
        int from = file.at(seen.candidate().from());
        Spot spot = new Spot(
                path, file.text(), tokens, from, file.at(seen.candidate().to()), "", List::of);
        int value = spot.token()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(Token::from)
                .orElse(from);
        return VariableName.of(spot.near(value), type);
    }

    void rewrite(Sightings.Seen seen) {
        Candidate candidate = seen.candidate();
        if (!seen.isPlain() || file.isWideWithoutMark()) {
            refuse(candidate, "It stands there in an encoded form; replace what is encoded by hand.");
            return;
        }
        int from = file.at(candidate.from());
        int to = file.at(candidate.to());
        Spot spot = new Spot(path, file.text(), tokens, from, to, variable, () -> beside.apply(path));
        switch (language.rewriter().rewrite(spot)) {
            case Outcome.Refused refused -> refuse(candidate, refused.sentence());
            case Outcome.Edits edits -> take(candidate, edits);
        }
    }

    private void take(Candidate candidate, Outcome.Edits edits) {
        List<Splice> fresh = edits.splices().stream()
                .filter(splice -> !splices.contains(splice))
                .toList();
        List<Splice> all = new ArrayList<>(splices);
        all.addAll(fresh);
        if (fresh.stream().anyMatch(splice -> splices.stream().anyMatch(splice::overlaps))) {
            refuse(candidate, "It stands twice in one string; take it out by hand.");
        } else if (!WellFormed.stillIs(path, file.text(), Splice.all(file.text(), all))) {
            refuse(candidate, "The file could not be read any more with a look-up there; take the value out by hand.");
        } else {
            splices.addAll(fresh);
            edits.variable().ifPresent(variables::add);
            edits.note().ifPresent(notes::add);
        }
    }

    private void refuse(Candidate candidate, String sentence) {
        byHand.add(new ByHand(path, candidate.position().line(), sentence));
    }

    /** The changed file; empty where nothing in it can be edited. */
    Optional<byte[]> after() {
        return splices.isEmpty()
                ? Optional.empty()
                : Optional.of(file.bytes(Splice.all(file.text(), List.copyOf(splices))));
    }

    List<ByHand> byHand() {
        return byHand;
    }

    Set<String> notes() {
        return notes;
    }

    Set<String> variables() {
        return variables;
    }
}
