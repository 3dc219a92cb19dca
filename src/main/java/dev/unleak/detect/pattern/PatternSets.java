package dev.unleak.detect.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a pattern as a sequence of sets of bytes that must follow each other in every match, with gaps between them.
 * Where a pattern leaves a choice, the result allows more than the pattern, never less.
 */
final class PatternSets {
    private static final int MOST_COPIES = 64;
    private static final BitSet ANY = range(0, 255);
    private static final BitSet DIGITS = range('0', '9');
    private static final BitSet WORD = union(DIGITS, union(range('a', 'z'), union(range('A', 'Z'), range('_', '_'))));
    private static final BitSet SPACE = union(range(9, 10), union(range(12, 13), range(' ', ' ')));

    private final String pattern;
    private int at;
    private boolean fold;
    /** All bytes that any part of the pattern takes. */
    private final BitSet alphabet = new BitSet(256);

    private PatternSets(String pattern) {
        this.pattern = pattern;
    }

    /**
     * A set of bytes of which one must follow, or a gap.
     *
     * @param set empty for a gap
     * @param most bytes, any, that are passed over at most; {@link #ENDLESS} for no bound
     */
    record Step(Optional<BitSet> set, int most) {
        static final int ENDLESS = Integer.MAX_VALUE;

        static Step one(BitSet set) {
            return new Step(Optional.of(set), 1);
        }

        static Step gap(long most) {
            return new Step(Optional.empty(), (int) Math.min(ENDLESS, most));
        }

        boolean isGap() {
            return set.isEmpty();
        }

        /** Bytes of the longest text that the steps take. */
        static long length(List<Step> steps) {
            long length = 0;
            for (Step step : steps) {
                length = Math.min(ENDLESS, length + step.most);
            }
            return length;
        }
    }

    /**
     * What is read of a pattern.
     *
     * @param alphabet all bytes that a match may hold
     */
    record Read(List<Step> steps, BitSet alphabet) {}

    /** Empty where the pattern uses syntax that is not known here. */
    static Optional<Read> read(String pattern) {
        PatternSets reader = new PatternSets(pattern);
        try {
            List<Step> steps = reader.alternatives();
            return reader.at == pattern.length() ? Optional.of(new Read(steps, reader.alphabet)) : Optional.empty();
        } catch (UnsupportedOperationException | StringIndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<Step> alternatives() {
        boolean outer = fold;
        List<Step> all = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all = either(all, sequence());
        }
        fold = outer;
        return all;
    }

    private static List<Step> either(List<Step> first, List<Step> second) {
        List<Step> both = new ArrayList<>();
        int i = 0;
        while (i < first.size()
                && i < second.size()
                && !first.get(i).isGap()
                && !second.get(i).isGap()) {
            both.add(Step.one(
                    union(first.get(i).set().orElseThrow(), second.get(i).set().orElseThrow())));
            i++;
        }
        if (i < first.size() || i < second.size()) {
            both.add(Step.gap(Math.max(
                    Step.length(first.subList(i, first.size())), Step.length(second.subList(i, second.size())))));
        }
        return both;
    }

    private List<Step> sequence() {
        List<Step> all = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            all.addAll(repeated(atom()));
        }
        return all;
    }

    private List<Step> atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> one(set());
            case '.' -> one(ANY);
            case '^', '$' -> List.of();
            case '\\' -> "bBAz".indexOf(pattern.charAt(at)) >= 0 ? nothing() : one(folded(escaped()));
            default -> one(folded(character(c)));
        };
    }

    private List<Step> nothing() {
        at++;
        return List.of();
    }

    private List<Step> group() {
        boolean outer = fold;
        if (pattern.startsWith("?P<", at)) {
            at = pattern.indexOf('>', at) + 1;
        } else if (pattern.charAt(at) == '?') {
            boolean on = true;
            for (at++; pattern.charAt(at) != ':' && pattern.charAt(at) != ')'; at++) {
                on &= pattern.charAt(at) != '-';
                fold = pattern.charAt(at) == 'i' ? on : fold;
            }
            if (pattern.charAt(at++) == ')') {
                return List.of();
            }
        }
        List<Step> inside = alternatives();
        at++;
        fold = outer;
        return inside;
    }

    private List<Step> repeated(List<Step> piece) {
        if (at == pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
            return piece;
        }
        int least = 0;
        int most = Step.ENDLESS;
        switch (pattern.charAt(at++)) {
            case '+' -> least = 1;
            case '?' -> most = 1;
            case '{' -> {
                int close = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at, close).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1 ? least : bounds[1].isEmpty() ? most : Integer.parseInt(bounds[1]);
                at = close + 1;
            }
            default -> {}
        }
        at += pattern.startsWith("?", at) ? 1 : 0;
        return copies(piece, least, most);
    }

    private static List<Step> copies(List<Step> piece, int least, int most) {
        int copies = Math.min(least, MOST_COPIES / Math.max(1, piece.size()));
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            all.addAll(piece);
        }
        if (copies < most && !piece.isEmpty()) {
            all.add(Step.gap(most == Step.ENDLESS ? most : (most - copies) * Step.length(piece)));
        }
        return all;
    }

    /** A class in brackets, its opening one read. */
    private BitSet set() {
        boolean negated = pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        BitSet all = new BitSet(256);
        for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
            if (pattern.startsWith("[:", at)) {
                throw new UnsupportedOperationException("a named class");
            }
            BitSet low = member();
            if (low.cardinality() == 1 && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                low = range(low.nextSetBit(0), member().nextSetBit(0));
            }
            all.or(low);
        }
        at++;
        if (!negated) {
            return folded(all);
        }
        BitSet others = (BitSet) ANY.clone();
        others.andNot(all);
        return others;
    }

    private BitSet member() {
        char c = pattern.charAt(at++);
        return c == '\\' ? escaped() : character(c);
    }

    private BitSet escaped() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> DIGITS;
            case 'w' -> WORD;
            case 's' -> SPACE;
            case 'D' -> not(DIGITS);
            case 'W' -> not(WORD);
            case 'S' -> not(SPACE);
            case 'n' -> character('\n');
            case 'r' -> character('\r');
            case 't' -> character('\t');
            case 'x' -> {
                at += 2;
                yield character((char) Integer.parseInt(pattern.substring(at - 2, at), 16));
            }
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new UnsupportedOperationException("an escape");
                }
                yield character(c);
            }
        };
    }

    private BitSet folded(BitSet set) {
        if (!fold) {
            return set;
        }
        BitSet all = (BitSet) set.clone();
        set.stream()
                .mapToObj(Character::toString)
                .forEach(letter ->
                        all.or(union(first(letter.toLowerCase(Locale.ROOT)), first(letter.toUpperCase(Locale.ROOT)))));
        return set.nextSetBit(128) < 0 ? all : union(all, range(128, 255));
    }

    private static BitSet first(String letter) {
        return character(letter.charAt(0));
    }

    private List<Step> one(BitSet set) {
        alphabet.or(set);
        return List.of(Step.one(set));
    }

    private static BitSet character(char c) {
        if (c > 255) {
            throw new UnsupportedOperationException("a character beyond one byte");
        }
        return range(c, c);
    }

    private static BitSet range(int from, int to) {
        BitSet set = new BitSet(256);
        set.set(from, to + 1);
        return set;
    }

    private static BitSet not(BitSet set) {
        BitSet others = (BitSet) ANY.clone();
        others.andNot(set);
        return others;
    }

    private static BitSet union(BitSet first, BitSet second) {
        BitSet both = (BitSet) first.clone();
        both.or(second);
        return both;
    }
}
