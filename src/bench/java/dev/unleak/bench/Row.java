package dev.unleak.bench;

import dev.unleak.detect.judge.Sign;
import dev.unleak.model.Reason;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One candidate as the model sees it.
 *
 * @param group rows of one group stand on one side of every split
 * @param base the logarithm of the odds that its rule starts with
 * @param signs ordinals of the signs seen
 * @param truth whether it is a credential
 * @param weight how much it counts
 */
record Row(String group, boolean generic, double base, int[] signs, boolean truth, double weight) {
    private static final Map<String, Sign> BY_ID =
            Arrays.stream(Sign.values()).collect(Collectors.toMap(Sign::id, Function.identity()));

    static Row of(String group, boolean generic, Found found, boolean truth, double weight) {
        double base = found.candidate().reasons().stream()
                .filter(reason -> reason.sign().equals(Reason.BASE))
                .mapToDouble(Reason::push)
                .sum();
        int[] signs = found.candidate().reasons().stream()
                .filter(reason -> !reason.sign().equals(Reason.BASE))
                .mapToInt(reason -> sign(reason.sign()).ordinal())
                .toArray();
        return new Row(group, generic, base, signs, truth, weight);
    }

    private static Sign sign(String id) {
        Sign sign = BY_ID.get(id);
        if (sign == null) {
            throw new IllegalStateException("There is no sign " + id + ".");
        }
        return sign;
    }

    /** The same, counting otherwise. */
    Row weighing(double other) {
        return new Row(group, generic, base, signs, truth, other);
    }

    /** How far it is believed under these weights, by ordinal of sign. */
    double confidence(double[] weights) {
        double sum = base;
        for (int sign : signs) {
            sum += weights[sign];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
