package dev.unleak.source;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where bytes come from. Reading and explaining are two passes, so that provenance is worked out only for what holds a
 * secret. A source is used by one scan at a time.
 */
public interface Source {
    /**
     * Yields everything there is to search, each distinct blob once.
     *
     * @throws IOException if the source as a whole cannot be read; a part that cannot is told to {@link Sink#skip}
     */
    void read(Sink sink, CancelToken cancel) throws IOException;

    /**
     * What the given origins mean to people. An origin without a place any more is left out.
     *
     * @throws IOException if the source cannot be read
     */
    Map<Origin, List<Place>> places(Collection<Origin> origins, CancelToken cancel) throws IOException;

    /**
     * The bytes of one origin again, from its beginning and as {@link #read} yielded them; empty when it is gone. The
     * caller closes the stream.
     */
    Optional<InputStream> open(Origin origin) throws IOException;
}
