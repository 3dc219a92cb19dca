package dev.unleak.source;

import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes what a source yields, from one thread but for {@link #search} and {@link #skip}. {@link #accept} may block
 * while the searchers are busy.
 */
public interface Sink {
    void accept(Fragment fragment);

    /** Reads one origin; may be called on any thread. */
    interface Reading {
        /** Hands on its fragments, each of which is searched before the next is read. */
        void into(Consumer<Fragment> searcher);
    }

    /**
     * Takes something small that is yet to be read: it is read by the thread that searches it, so that several are read
     * at once. May block while the searchers are busy.
     *
     * @param bytes how many it holds, as far as is known
     */
    void read(Origin origin, long bytes, Reading reading);

    /**
     * Searches a git object at once, on the caller's thread, of which there may be as many as {@link #workers}.
     *
     * @param whole all of the object
     * @param from how it was made of an object that was searched before; empty if it was not, or if that is not known
     * @return what to hand on with objects that are made of this one
     */
    Trace search(Fragment whole, Optional<Derivation> from);

    /** Threads that {@link #search} is to be called from. */
    int workers();

    /** Tells, from any thread, of something that is not searched. */
    void skip(NotSearched notSearched);

    /** Tells that the origin of the last fragment could not be read to its end. */
    void cutShort();

    /** Tells, where it is known, how many origins there will be, known ones included. */
    void expect(long origins);

    /** Whether this git object was searched with the present rules by an earlier scan, so that it need not be read. */
    boolean isKnown(Origin object);

    /**
     * Tells of git objects that need not even be asked for, since an earlier scan searched them with the present rules.
     *
     * @param blobs how many
     * @param messages how many commits and tags besides
     * @param held whether an object, by its id in hex, is one of them
     */
    void known(long blobs, long messages, Predicate<String> held);
}
