package dev.unleak.source.git.pack;

import org.jspecify.annotations.Nullable;

/**
 * Takes the objects of a pack, a base before its deltas, otherwise in any order and from several threads at once. Each
 * wanted object comes to exactly one of the methods.
 *
 * @param <S> what is kept of an object for those that are deltas of it
 */
public interface ObjectVisitor<S> {
    /**
     * Takes an object.
     *
     * @param bytes the object's, behind a {@code length} of which lies rubbish; valid during the call only
     * @param base what this method returned for the delta base; null also for objects without one, or whose base is not
     *     wanted
     * @param copies what the object has of that base, nothing if it was not visited; valid during the call only
     */
    @Nullable
    S visit(int rank, byte[] bytes, int length, @Nullable S base, Copies copies);

    /** Takes an object too large to be held, or that needs one that is; to be read in another way. */
    void large(int rank);

    /**
     * Takes word of an object that cannot be read.
     *
     * @param sentence why, about "it"
     */
    void broken(int rank, String sentence);
}
