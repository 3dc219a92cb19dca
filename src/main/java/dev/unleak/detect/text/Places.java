package dev.unleak.detect.text;

/** Where the bytes of a layer stand in the layer around it. Ascending. Safe for use by many threads. */
public interface Places {
    /** Every byte stands where it is. */
    Places SAME = new Places() {
        @Override
        public int from(int at) {
            return at;
        }

        @Override
        public int to(int end) {
            return end;
        }
    };

    /** First of what carries the byte {@code at}. */
    int from(int at);

    /** Behind the last of what carries the byte before {@code end}. */
    int to(int end);

    /** Each byte comes of all that stands in {@code [from, to)}, as in a compressed stream. */
    static Places all(int from, int to) {
        return new Places() {
            @Override
            public int from(int at) {
                return from;
            }

            @Override
            public int to(int end) {
                return to;
            }
        };
    }
}
