package dev.unleak.source.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** Numbers for pairs of path and blob. */
final class Spots {
    /** A hostile repository can hold more paths than atoms; beyond this many, further paths are not told. */
    static final int MOST = 200_000;

    record Spot(String path, ObjectId blob) {}

    private final Map<Spot, Integer> numbers = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();

    /** The spot's number, or -1 when there are too many. */
    int number(String path, ObjectId blob) {
        Spot spot = new Spot(path, blob);
        Integer known = numbers.get(spot);
        if (known != null) {
            return known;
        }
        if (spots.size() == MOST) {
            return -1;
        }
        numbers.put(spot, spots.size());
        spots.add(spot);
        return spots.size() - 1;
    }

    Spot spot(int number) {
        return spots.get(number);
    }

    int count() {
        return spots.size();
    }
}
