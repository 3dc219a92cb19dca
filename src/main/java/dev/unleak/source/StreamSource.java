package dev.unleak.source;

import dev.unleak.model.CancelToken;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One stream that can be read once, such as standard input. The stream is not closed. */
public final class StreamSource implements Source {
    private static final Place STDIN = new Place(
            Where.STDIN, "-", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

    private final InputStream in;

    public StreamSource(InputStream in) {
        this.in = in;
    }

    @Override
    public void read(Sink sink, CancelToken cancel) throws IOException {
        Decoded content = Decoded.of(in);
        if (content.unsearchable().isPresent()) {
            Format format = content.unsearchable().get();
            sink.skip(new NotSearched("-", format.why(), 0, format.sentence()));
        } else {
            Chunks.cut(content.stream(), new Origin.Stdin(), sink::accept, cancel);
        }
    }

    @Override
    public Map<Origin, List<Place>> places(Collection<Origin> origins, CancelToken cancel) {
        Map<Origin, List<Place>> places = new HashMap<>();
        origins.stream().filter(Origin.Stdin.class::isInstance).forEach(origin -> places.put(origin, List.of(STDIN)));
        return places;
    }

    /** Always empty: what was read is gone. */
    @Override
    public Optional<InputStream> open(Origin origin) {
        return Optional.empty();
    }
}
