package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import dev.unleak.source.Source;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks sources what hits' origins mean to people. */
final class Places {
    /** What is left of the second within which a cancelled scan must answer. */
    private static final long GRACE_MILLIS = 600;

    private final Detector detector;

    Places(Detector detector) {
        this.detector = detector;
    }

    /** When cancelled, git's places are worked out only if that is quickly done, else told without their commits. */
    Map<Origin, List<Place>> of(List<Source> sources, Collection<Hit> hits, CancelToken cancel) throws IOException {
        Set<Origin> origins = hits.stream().map(Hit::origin).collect(Collectors.toSet());
        Map<Origin, List<Place>> places = new HashMap<>();
        if (origins.isEmpty()) {
            return places;
        }
        CancelToken patience = cancel.isCancelled() ? grace() : cancel;
        try {
            for (Source source : sources) {
                places.putAll(source.places(origins, patience));
            }
        } catch (CancellationException stopped) {
            cancel.cancel();
            origins.forEach(origin -> places.computeIfAbsent(origin, Places::unexplained));
        }
        return places;
    }

    /** Only the places of these hits, the summaries of their commits masked: they may hold another secret. */
    Map<Origin, List<Place>> told(Map<Origin, List<Place>> places, Collection<Hit> hits) {
        Map<CommitInfo, CommitInfo> masked = new HashMap<>();
        Map<Origin, List<Place>> told = new HashMap<>();
        for (Hit hit : hits) {
            told.computeIfAbsent(
                    hit.origin(),
                    origin -> places.getOrDefault(origin, List.of()).stream()
                            .map(place -> masked(place, masked))
                            .toList());
        }
        return told;
    }

    private static CancelToken grace() {
        CancelToken token = new CancelToken();
        Executor later = CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        later.execute(token::cancel);
        return token;
    }

    /** Somewhere in history; the next scan will tell more. */
    private static List<Place> unexplained(Origin origin) {
        return switch (origin) {
            case Origin.Blob(String id, String _) -> List.of(unexplained(Where.HISTORY, id, Optional.of(id)));
            case Origin.Message(String id) -> List.of(unexplained(Where.MESSAGE, id, Optional.empty()));
            case Origin.File _, Origin.Stdin _ -> List.of();
        };
    }

    private static Place unexplained(Where where, String id, Optional<String> blob) {
        return new Place(where, id, blob, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
    }

    private Place masked(Place place, Map<CommitInfo, CommitInfo> told) {
        return new Place(
                place.where(),
                place.path(),
                place.blob(),
                place.first().map(commit -> told.computeIfAbsent(commit, this::masked)),
                place.last().map(commit -> told.computeIfAbsent(commit, this::masked)),
                place.removed().map(commit -> told.computeIfAbsent(commit, this::masked)),
                place.refs(),
                place.pushed());
    }

    private CommitInfo masked(CommitInfo commit) {
        return new CommitInfo(
                commit.id(), commit.author(), commit.email(), commit.date(), MaskedText.of(commit.summary(), detector));
    }
}
