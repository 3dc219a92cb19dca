package dev.unleak.remedy.fix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The open brackets around a place in a program.
 *
 * @param bracket {@code (}, {@code [} or {@code {}
 * @param at where it stands
 * @param header what stands before it, back to the statement's beginning, in one line
 */
record Nesting(char bracket, int at, String header) {
    private static final int MOST_HEADER = 400;
    private static final int MOST_LEVELS = 64;

    private record Open(int at, int statement) {}

    /** Innermost first, at most 64 of them. */
    static List<Nesting> around(Spot spot, int offset) {
        Deque<Open> open = new ArrayDeque<>();
        String text = spot.text();
        int statement = 0;
        int token = 0;
        for (int i = 0; i < offset; i++) {
            while (token < spot.tokens().size() && spot.tokens().get(token).to() <= i) {
                token++;
            }
            if (token < spot.tokens().size() && spot.tokens().get(token).from() <= i) {
                i = spot.tokens().get(token).to() - 1;
                continue;
            }
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                open.push(new Open(i, Math.max(statement, i - MOST_HEADER)));
            } else if ((c == ')' || c == ']' || c == '}') && !open.isEmpty()) {
                open.pop();
            }
            if (c == ';' || c == '{' || c == '}') {
                statement = i + 1;
            }
        }
        return open.stream().limit(MOST_LEVELS).map(one -> of(text, one)).toList();
    }

    private static Nesting of(String text, Open open) {
        String header = text.substring(open.statement(), open.at());
        return new Nesting(text.charAt(open.at()), open.at(), header.strip().replaceAll("\\s+", " "));
    }

    boolean headerEnds(String pattern) {
        return header.matches("(?s).*" + pattern);
    }
}
