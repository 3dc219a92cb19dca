package dev.unleak.remedy.used;

import java.util.Map;
import java.util.SortedSet;

/** Collects the names of the fields that the first entries have. */
final class NameSample implements EntrySink {
    private static final int MOST_NAMES = 1_000;

    private final SortedSet<String> names;
    private int left;

    NameSample(SortedSet<String> names, int entries) {
        this.names = names;
        this.left = entries;
    }

    @Override
    public boolean wants(String field) {
        return true;
    }

    @Override
    public boolean wantsWithin(String field) {
        return true;
    }

    @Override
    public void entry(Map<String, String> fields) {
        left--;
        fields.keySet().stream().filter(name -> names.size() < MOST_NAMES).forEach(names::add);
    }

    @Override
    public void unreadable() {
        left--;
    }

    @Override
    public boolean full() {
        return left <= 0;
    }
}
