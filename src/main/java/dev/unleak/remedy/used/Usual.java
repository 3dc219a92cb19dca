package dev.unleak.remedy.used;

import java.util.Arrays;
import java.util.Collection;

/**
 * What a usual day looks like: the median of entries per day before the exposure, and how far days lie from it. Both
 * are robust: a few odd days do not move them. A day is unusual from
 *
 * <pre>median + 3.5 * max(1.4826 * MAD, square root of the median, 1)</pre>
 *
 * on. MAD is the median of the distances from the median; 1.4826 makes it comparable to a standard deviation, and 3.5
 * is the bound of Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), also in the NIST/SEMATECH
 * e-Handbook of Statistical Methods, 1.3.5.17. The root is the spread that mere chance gives to counts (Poisson), which
 * keeps quiet logs, whose MAD is 0, from crying at every second entry.
 *
 * @param days how many days were looked at
 * @param mad median of the distances
 */
public record Usual(int days, double median, double mad) {
    /** Fewer days than a week say too little. */
    static final int FEWEST_DAYS = 7;

    private static final double BOUND = 3.5;
    private static final double TO_DEVIATION = 1.4826;

    /** @param perDay entries of each day, of days without any as well */
    static Usual of(Collection<Long> perDay) {
        double[] counts = perDay.stream().mapToDouble(Long::doubleValue).toArray();
        double median = median(counts);
        double[] distances =
                Arrays.stream(counts).map(count -> Math.abs(count - median)).toArray();
        return new Usual(counts.length, median, median(distances));
    }

    public boolean enough() {
        return days >= FEWEST_DAYS;
    }

    /** Entries a day from which on it is unusual. */
    public double bound() {
        return median + BOUND * Math.max(Math.max(TO_DEVIATION * mad, Math.sqrt(median)), 1);
    }

    public boolean isUnusual(long count) {
        return enough() && count > bound();
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
