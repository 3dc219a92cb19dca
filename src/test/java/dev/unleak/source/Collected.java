package dev.unleak.source;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A sink that keeps all that a source yields, for tests to look at. */
public final class Collected implements Sink {
    public final List<Fragment> fragments = new ArrayList<>();
    public final List<NotSearched> skipped = new ArrayList<>();
    public long expected;
    public int cutShort;
    public long charted;
    public final Set<Origin> known = new HashSet<>();

    public static Collected of(Source source) throws IOException {
        Collected collected = new Collected();
        source.read(collected, new CancelToken());
        return collected;
    }

    @Override
    public void accept(Fragment fragment) {
        fragments.add(fragment);
    }

    @Override
    public void read(Origin origin, long bytes, Reading reading) {
        reading.into(this::accept);
    }

    @Override
    public synchronized Trace search(Fragment whole, Optional<Derivation> from) {
        fragments.add(Fragment.whole(Arrays.copyOf(whole.bytes(), whole.length()), whole.origin()));
        return () -> true;
    }

    @Override
    public int workers() {
        return 2;
    }

    @Override
    public void skip(NotSearched notSearched) {
        skipped.add(notSearched);
    }

    @Override
    public void cutShort() {
        cutShort++;
    }

    @Override
    public void expect(long origins) {
        expected = origins;
    }

    @Override
    public boolean isKnown(Origin object) {
        return known.contains(object);
    }

    @Override
    public void known(long blobs, long messages, Predicate<String> held) {
        charted += blobs + messages;
    }

    /** Origins of the fragments that hold the text in a range to be searched. */
    public List<Origin> holding(String text) {
        return fragments.stream()
                .filter(f -> f.ranges().stream()
                        .anyMatch(range -> new String(
                                        f.bytes(), range.from(), range.to() - range.from(), StandardCharsets.UTF_8)
                                .contains(text)))
                .map(Fragment::origin)
                .distinct()
                .toList();
    }

    public NotSearched why(String path) {
        return skipped.stream()
                .filter(n -> n.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " was not skipped, but " + skipped));
    }
}
