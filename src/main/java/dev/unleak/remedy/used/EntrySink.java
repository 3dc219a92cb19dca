package dev.unleak.remedy.used;

import java.util.Map;

/** Takes what a log holds, entry by entry. */
interface EntrySink {
    /** Whether the value of this field is wanted. */
    boolean wants(String field);

    /** Whether this field or any within it is wanted; what is not is passed over unread. */
    boolean wantsWithin(String field);

    /** @param fields values by path; those that are empty are left out */
    void entry(Map<String, String> fields);

    /** Something that cannot be read as an entry. */
    void unreadable();

    /** Whether no more is wanted. */
    default boolean full() {
        return false;
    }
}
