package dev.unleak.source.git;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a finished scan learnt of a repository that stays so: what its packs hold, and what the trees of its commits
 * hold of the blobs in question. Packs are named by digests over their bytes; refs, reflogs, index and loose objects
 * are looked at anew each time. Holds ids, dates and paths, no text of any object.
 *
 * @param packs the packs of which every object was read, by {@link PackFile#sum}
 * @param blobs objects in them that need not be read again; with {@code messages}, commits and tags alike
 * @param again objects in the packs that have to be read each time: what could not be searched is told each time
 * @param loose objects that were in no pack; all others came later
 * @param placed where the objects stood that were asked for
 * @param commits what {@link ChartedCommits} wrote; empty where no commit was looked at
 */
public record Chart(
        Set<String> packs,
        long blobs,
        long messages,
        List<Again> again,
        Set<ObjectId> loose,
        Optional<Placed> placed,
        Optional<byte[]> commits) {
    /** Another is not understood. */
    private static final int VERSION = 2;

    /** @param type as in JGit's Constants, or 0 where it is not known */
    public record Again(ObjectId id, int type) {}

    /** Objects that the chart takes for searched. */
    public long searched() {
        return blobs + messages;
    }

    /** Objects in the packs that are not trees. */
    long objects() {
        return searched() + again.size();
    }

    /** Whether a later chart would tell nothing more than this one. */
    boolean isAsGoodAs(Chart later) {
        return later.packs.equals(packs) && later.placed.equals(placed) && later.commits.equals(commits);
    }

    Chart with(Optional<Placed> places, Optional<byte[]> charted) {
        return new Chart(packs, blobs, messages, again, loose, places, charted);
    }

    /** The same where the commits are those of an earlier chart: what was there then did not come later. */
    Chart and(Set<ObjectId> looseBefore) {
        Set<ObjectId> all = new HashSet<>(loose);
        all.addAll(looseBefore);
        return new Chart(packs, blobs, messages, again, all, placed, commits);
    }

    /** As {@link #of} reads it. */
    public byte[] bytes() {
        ChartWriter out = new ChartWriter();
        out.number(VERSION);
        out.number(packs.size());
        packs.stream().sorted().map(ObjectId::fromString).forEach(out::id);
        out.number(blobs);
        out.number(messages);
        out.number(again.size());
        for (Again one : again) {
            out.id(one.id);
            out.number(one.type);
        }
        out.number(loose.size());
        loose.stream().sorted().forEach(out::id);
        out.number(placed.isPresent() ? 1 : 0);
        placed.ifPresent(places -> {
            out.id(places.state());
            out.number(places.body().length);
            out.plain(places.body());
        });
        out.number(commits.isPresent() ? 1 : 0);
        commits.ifPresent(out::plain);
        return out.bytes();
    }

    /** Empty for bytes that are of another version or damaged. */
    static Optional<Chart> of(byte[] bytes) {
        try {
            ChartReader in = new ChartReader(bytes);
            if (in.number() != VERSION) {
                return Optional.empty();
            }
            Set<String> packs = new HashSet<>();
            for (int i = in.count(); i > 0; i--) {
                packs.add(in.id().name());
            }
            long blobs = in.number();
            long messages = in.number();
            List<Again> again = new ArrayList<>();
            for (int i = in.count(); i > 0; i--) {
                again.add(new Again(in.id(), in.count()));
            }
            Set<ObjectId> loose = new HashSet<>();
            for (int i = in.count(); i > 0; i--) {
                loose.add(in.id());
            }
            Optional<Placed> placed =
                    in.number() == 1 ? Optional.of(new Placed(in.id(), in.bytes(in.count()))) : Optional.empty();
            Optional<byte[]> commits = in.number() == 1 ? Optional.of(in.rest()) : Optional.empty();
            return Optional.of(new Chart(packs, blobs, messages, again, loose, placed, commits));
        } catch (BufferUnderflowException cutShort) {
            return Optional.empty();
        }
    }
}
