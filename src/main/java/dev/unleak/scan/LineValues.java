package dev.unleak.scan;

import dev.unleak.model.Fragment;
import dev.unleak.model.Position;
import dev.unleak.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The values that may stand on a line: every stretch between two signs that part values, such as quotes, spaces and
 * equals signs. By them a value is found again of which only a digest is known and that no rule of ours sees.
 */
public final class LineValues {
    private static final String SIGNS = " \t\r\"'`=:,;()[]{}<>@&?|/#";
    private static final int MOST_LINE = 4_096;
    private static final int MOST_BORDERS = 64;
    private static final int SHORTEST = 4;

    private LineValues() {}

    /**
     * A value and where it stands.
     *
     * @param from in bytes of the fragment
     */
    public record Value(Secret secret, int from, Position position) {}

    /** The values on these lines that are the one sought, nearest to the middle line first. */
    public static List<Value> find(Fragment fragment, int line, int around, Predicate<Secret> sought) {
        List<Value> found = new ArrayList<>();
        int number = fragment.start().line();
        int start = 0;
        while (start < fragment.length() && number <= line + around) {
            int end = end(fragment, start);
            if (number >= line - around) {
                find(fragment.bytes(), start, end, number, sought, found);
            }
            start = end + 1;
            number++;
        }
        found.sort(Comparator.comparingInt(value -> Math.abs(value.position().line() - line)));
        return found;
    }

    /** A whole line without the space around it; empty where it is blank or not there. */
    public static Optional<Value> line(Fragment fragment, int line) {
        int number = fragment.start().line();
        int start = 0;
        while (number < line && start < fragment.length()) {
            start = end(fragment, start) + 1;
            number++;
        }
        if (number != line || start >= fragment.length()) {
            return Optional.empty();
        }
        int from = start;
        int to = end(fragment, start);
        while (from < to && fragment.bytes()[from] <= ' ' && fragment.bytes()[from] >= 0) {
            from++;
        }
        while (to > from && fragment.bytes()[to - 1] <= ' ' && fragment.bytes()[to - 1] >= 0) {
            to--;
        }
        return from == to
                ? Optional.empty()
                : Optional.of(new Value(
                        new Secret(Arrays.copyOfRange(fragment.bytes(), from, to)),
                        from,
                        position(fragment.bytes(), start, from, to, line)));
    }

    private static int end(Fragment fragment, int start) {
        int end = start;
        while (end < fragment.length() && fragment.bytes()[end] != '\n') {
            end++;
        }
        return end;
    }

    private static void find(byte[] bytes, int start, int end, int line, Predicate<Secret> sought, List<Value> found) {
        int limit = Math.min(end, start + MOST_LINE);
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = start; i <= limit; i++) {
            if ((i == start || isSign(bytes[i - 1])) && starts.size() < MOST_BORDERS) {
                starts.add(i);
            }
            if ((i == limit || isSign(bytes[i])) && ends.size() < MOST_BORDERS) {
                ends.add(i);
            }
        }
        for (int from : starts) {
            for (int to : ends) {
                if (to - from >= SHORTEST) {
                    Secret value = new Secret(Arrays.copyOfRange(bytes, from, to));
                    if (sought.test(value)) {
                        found.add(new Value(value, from, position(bytes, start, from, to, line)));
                        return;
                    }
                }
            }
        }
    }

    private static Position position(byte[] bytes, int start, int from, int to, int line) {
        int column = 1 + new String(bytes, start, from - start, StandardCharsets.UTF_8).length();
        return new Position(
                line, column, line, column + new String(bytes, from, to - from, StandardCharsets.UTF_8).length());
    }

    private static boolean isSign(byte b) {
        return SIGNS.indexOf(b) >= 0;
    }
}
