package dev.unleak.model;

/**
 * Where a fragment's bytes were read. What a blob means to people (paths, commits) is a {@link Place}, found
 * afterwards.
 */
public sealed interface Origin {
    /** A file; {@code path} is relative to the source's root with '/' between names. */
    record File(String path) implements Origin {}

    /**
     * A git blob, read once however many paths and commits hold it.
     *
     * @param path one of its paths, with '/' between names, empty where none is known: what kind of file it is helps to
     *     judge what stands in it
     */
    record Blob(String id, String path) implements Origin {
        public Blob(String id) {
            this(id, "");
        }

        /** The path is a hint; the id says which blob it is. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Blob blob && blob.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** The text of a commit or an annotated tag. */
    record Message(String id) implements Origin {}

    /** Standard input. */
    record Stdin() implements Origin {}
}
