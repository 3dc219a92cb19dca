package dev.unleak.source.git.pack;

/**
 * What the head of an object in a pack says; see "pack entry" in gitformat-pack(5). Nothing of it is believed yet but
 * that all of it lies within the entry.
 *
 * @param type as stored: 1 to 4 for whole objects, {@link #OFS_DELTA} or {@link #REF_DELTA}
 * @param size bytes of the object, or of the delta, once inflated
 * @param base where the base's entry begins for an OFS_DELTA, where its id stands for a REF_DELTA, else 0
 * @param data where the compressed bytes begin
 * @param end where the entry ends
 */
record Entry(int type, long size, long base, long data, long end) {
    static final int COMMIT = 1;
    static final int TAG = 4;
    static final int OFS_DELTA = 6;
    static final int REF_DELTA = 7;

    boolean isDelta() {
        return type > TAG;
    }
}
