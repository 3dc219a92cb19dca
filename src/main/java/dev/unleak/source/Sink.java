package dev.unleak.source;

import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;

/** Takes what a source yields. Called from one thread; {@link #accept} may block while the searchers are busy. */
public interface Sink {
    void accept(Fragment fragment);

    void skip(NotSearched notSearched);

    /** Tells that the origin of the last fragment could not be read to its end. */
    void cutShort();

    /** Tells, where it is known, how many origins there will be, known ones included. */
    void expect(long origins);

    /** Whether this git object was searched with the present rules by an earlier scan, so that it need not be read. */
    boolean isKnown(Origin object);
}
