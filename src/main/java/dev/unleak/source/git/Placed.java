package dev.unleak.source.git;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import dev.unleak.source.git.Roots.Root;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Places that were worked out, for as long as nothing is otherwise that they depend on. Commits are kept by their ids
 * only: what their messages say is read again.
 *
 * @param state names all that the places depend on
 * @param body what {@link #body} wrote
 */
record Placed(ObjectId state, byte[] body) {
    private static final Where[] KINDS = Where.values();

    /**
     * A digest over what was asked, what names objects, which objects there are, and what is staged. Objects never
     * change, so that their ids stand for them.
     */
    static ObjectId state(Asked asked, Roots roots, Chart chart, List<Staged> staged) {
        ChartWriter all = new ChartWriter();
        ids(asked.blobs(), all);
        ids(asked.messages(), all);
        ids(chart.loose(), all);
        all.number(chart.packs().size());
        chart.packs().stream().sorted().forEach(all::text);
        all.number(roots.all().size());
        for (Root root : roots.all()) {
            all.id(root.id());
            all.number(root.where().ordinal());
            all.text(root.name());
            all.number(root.pushed() ? 1 : 0);
        }
        all.id(roots.head().orElse(ObjectId.zeroId()));
        for (Staged one : staged) {
            all.text(one.path());
            all.id(one.blob());
        }
        try (ObjectInserter.Formatter digest = new ObjectInserter.Formatter()) {
            return digest.idFor(Constants.OBJ_BLOB, all.bytes());
        }
    }

    private static void ids(Set<ObjectId> ids, ChartWriter out) {
        out.number(ids.size());
        ids.stream().sorted().forEach(out::id);
    }

    static byte[] body(Map<Origin, List<Place>> places) {
        Map<List<String>, Integer> refs = new LinkedHashMap<>();
        places.values().forEach(of -> of.forEach(place -> refs.putIfAbsent(place.refs(), refs.size())));
        ChartWriter out = new ChartWriter();
        out.number(refs.size());
        for (List<String> names : refs.keySet()) {
            out.number(names.size());
            names.forEach(out::text);
        }
        out.number(places.size());
        places.forEach((origin, of) -> {
            out.number(origin instanceof Origin.Message ? 1 : 0);
            out.id(ObjectId.fromString(id(origin)));
            out.number(of.size());
            for (Place place : of) {
                out.number(place.where().ordinal());
                out.text(place.path());
                commit(place.first(), out);
                commit(place.last(), out);
                commit(place.removed(), out);
                out.number(refs.getOrDefault(place.refs(), 0));
                out.number(place.pushed() ? 1 : 0);
            }
        });
        return out.bytes();
    }

    private static String id(Origin origin) {
        return switch (origin) {
            case Origin.Blob(String id, String _) -> id;
            case Origin.Message(String id) -> id;
            case Origin.File _, Origin.Stdin _ -> throw new IllegalArgumentException("No git object: " + origin);
        };
    }

    private static void commit(Optional<CommitInfo> commit, ChartWriter out) {
        out.number(commit.isPresent() ? 1 : 0);
        commit.ifPresent(present -> out.id(ObjectId.fromString(present.id())));
    }

    /** Empty if the bytes are damaged. */
    Optional<Map<Origin, List<Place>>> places(CommitInfos commits) {
        try {
            ChartReader in = new ChartReader(body);
            List<List<String>> refs = new ArrayList<>();
            for (int i = in.count(); i > 0; i--) {
                List<String> names = new ArrayList<>();
                for (int name = in.count(); name > 0; name--) {
                    names.add(in.text());
                }
                refs.add(List.copyOf(names));
            }
            Map<Origin, List<Place>> places = new HashMap<>();
            for (int i = in.count(); i > 0; i--) {
                boolean message = in.number() == 1;
                String id = in.id().name();
                List<Place> of = new ArrayList<>();
                for (int place = in.count(); place > 0; place--) {
                    of.add(place(message ? Optional.empty() : Optional.of(id), in, refs, commits));
                }
                places.put(message ? new Origin.Message(id) : new Origin.Blob(id), of);
            }
            return Optional.of(places);
        } catch (BufferUnderflowException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Place place(Optional<String> blob, ChartReader in, List<List<String>> refs, CommitInfos commits) {
        return new Place(
                KINDS[in.count()],
                in.text(),
                blob,
                commit(in, commits),
                commit(in, commits),
                commit(in, commits),
                refs.get(in.count()),
                in.number() == 1);
    }

    private static Optional<CommitInfo> commit(ChartReader in, CommitInfos commits) {
        return in.number() == 1 ? commits.of(in.id()) : Optional.empty();
    }
}
