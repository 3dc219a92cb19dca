package dev.unleak.report.imported;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.ForeignWord;
import dev.unleak.model.ForeignWord.State;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.Where;
import dev.unleak.report.imported.ReportedPlaces.Answer;
import dev.unleak.source.Chunks;
import dev.unleak.source.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at every place of one report, and drafts the findings. For one thread. */
final class Drafting {
    private final Map<Fingerprint, Draft> drafts = new LinkedHashMap<>();
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final ForeignReport report;
    private final ReportedPlaces places;
    private final Detector detector;
    private final Redaction redaction;
    private final Identity identity;
    private final Clock clock;
    private final CancelToken cancel;

    Drafting(
            ForeignReport report,
            ReportedPlaces places,
            Detector detector,
            Redaction redaction,
            Identity identity,
            Clock clock,
            CancelToken cancel) {
        this.report = report;
        this.places = places;
        this.detector = detector;
        this.redaction = redaction;
        this.identity = identity;
        this.clock = clock;
        this.cancel = cancel;
    }

    /** Results by what came of looking again. */
    Map<State, Integer> states() {
        return states;
    }

    private record Named(String path, Optional<String> commit) {}

    /** Reads each place once, whatever is reported of it. */
    Map<Fingerprint, Draft> drafts() {
        Map<Named, List<ForeignResult>> byPlace = report.results().stream()
                .collect(Collectors.groupingBy(
                        result -> new Named(result.path(), result.commit()), LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((named, results) -> {
            cancel.check();
            switch (places.open(named.path(), named.commit())) {
                case Answer.Opened(Origin origin, InputStream text) -> look(origin, text, results);
                case Answer.Gone(String why) -> missing(results, State.GONE, why);
                case Answer.Unseen(String why) -> missing(results, State.UNSEEN, why);
            }
        });
        return drafts;
    }

    /** Where nothing was opened, the path is but words of the report, and may hold a secret. */
    private void missing(List<ForeignResult> results, State state, String why) {
        String detail = redaction.of(why);
        results.forEach(result -> missing(result.at(redaction.of(result.path())), state, detail));
    }

    private void look(Origin origin, InputStream text, List<ForeignResult> results) {
        Map<ForeignResult, Set<Sighted>> seen = new HashMap<>();
        try (InputStream in = text) {
            Chunks.cut(
                    in,
                    origin,
                    fragment -> {
                        Look look = new Look(fragment, detector);
                        for (ForeignResult result : results) {
                            cancel.check();
                            seen.computeIfAbsent(result, _ -> new LinkedHashSet<>())
                                    .addAll(look.of(result));
                        }
                    },
                    cancel);
        } catch (IOException e) {
            results.forEach(result -> missing(result, State.UNSEEN, Failures.sentence(e)));
            return;
        }
        for (ForeignResult result : results) {
            List<Sighted> places = List.copyOf(seen.getOrDefault(result, Set.of()));
            if (places.isEmpty()) {
                missing(result, State.GONE, "The secret no longer stands there.");
            } else {
                sighted(result, origin, places);
            }
        }
    }

    private void sighted(ForeignResult result, Origin origin, List<Sighted> seen) {
        Sighted first = seen.getFirst();
        Finding finding = identity.of(result, first);
        boolean told = first.certain() || first.candidate().isPresent();
        ForeignWord word = word(
                result,
                told ? State.STANDING : State.UNSEEN,
                first.certain()
                        ? "The secret stands there."
                        : told
                                ? "Our rules see a secret on that line."
                                : "The report names no value, and our rules see none on that line.");
        add(
                finding,
                word,
                seen.stream()
                        .filter(place ->
                                identity.of(result, place).fingerprint().equals(finding.fingerprint()))
                        .map(place -> new Draft.Spot(origin, occurrence(result, place, finding)))
                        .toList());
    }

    private Occurrence occurrence(ForeignResult result, Sighted seen, Finding finding) {
        return new Occurrence(
                claimed(result),
                seen.position(),
                seen.candidate().map(Candidate::rule).orElse(finding.type()),
                finding.confidence(),
                "",
                seen.candidate().map(Candidate::decoded).orElse(List.of()));
    }

    private void missing(ForeignResult result, State state, String why) {
        Finding finding = identity.of(result);
        int line = Math.max(1, result.line());
        Occurrence claimed = new Occurrence(
                claimed(result), new Position(line, 1, line, 1), finding.type(), finding.confidence(), "", List.of());
        add(finding.in(state == State.GONE ? List.of() : List.of(claimed)), word(result, state, why), List.of());
    }

    private Place claimed(ForeignResult result) {
        String path = places.name(result.path());
        Place file = Place.file(path);
        return result.commit().isEmpty()
                ? file
                : new Place(
                        Where.HISTORY,
                        path,
                        file.blob(),
                        file.first(),
                        file.last(),
                        file.removed(),
                        file.refs(),
                        false);
    }

    private ForeignWord word(ForeignResult result, State state, String detail) {
        states.merge(state, 1, Integer::sum);
        return new ForeignWord(
                report.tool(),
                result.rule(),
                places.name(result.path()),
                result.line(),
                result.commit().orElse(""),
                state,
                detail,
                clock.instant());
    }

    private void add(Finding finding, ForeignWord word, List<Draft.Spot> spots) {
        drafts.computeIfAbsent(finding.fingerprint(), _ -> new Draft(finding)).add(finding, word, spots);
    }
}
