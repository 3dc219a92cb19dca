package dev.unleak.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The literal texts of which every value of a rule begins with one, as {@code acme_} of {@code acme_[a-z]{20}}. Several
 * where its pattern begins with alternatives or a small class.
 *
 * @param whole whether they are all of the pattern
 */
public record Heads(Set<String> texts, boolean whole) {
    private static final int MOST = 64;
    private static final int LARGEST_CLASS = 8;

    private static final Heads NOTHING = new Heads(Set.of(""), false);

    public Heads {
        texts = Set.copyOf(texts);
    }

    /** Holds the empty text where the rule says nothing of how its values begin. */
    public static Heads of(Rule rule) {
        return of(rule.forge());
    }

    static Heads of(String pattern) {
        Set<String> texts = new LinkedHashSet<>();
        boolean whole = true;
        for (String alternative : PatternText.alternatives(pattern)) {
            Heads heads = ofSequence(alternative);
            texts.addAll(heads.texts());
            whole &= heads.whole();
        }
        return texts.size() > MOST ? NOTHING : new Heads(texts, whole);
    }

    private static Heads ofSequence(String pattern) {
        Heads heads = new Heads(Set.of(""), true);
        for (int at = 0; at < pattern.length() && heads.whole(); ) {
            int plain = plainEnd(pattern, at);
            int end = plain > at ? plain : PatternText.pieceEnd(pattern, at);
            heads = heads.then(
                    plain > at
                            ? one(pattern.substring(at, plain))
                            : isRepeated(pattern, end) ? NOTHING : ofPiece(pattern.substring(at, end)));
            at = end;
        }
        return heads;
    }

    /**
     * The end of the characters that stand for themselves, taken at once, for all rules are read when a scan starts.
     */
    private static int plainEnd(String pattern, int from) {
        int at = from;
        while (at < pattern.length() && isPlain(pattern.charAt(at)) && !isRepeated(pattern, at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** Whether the piece that ends there may stand any other number of times than one. */
    private static boolean isRepeated(String pattern, int end) {
        return end < pattern.length() && "?*+{".indexOf(pattern.charAt(end)) >= 0;
    }

    private Heads then(Heads next) {
        Set<String> joined = new HashSet<>();
        for (String head : texts) {
            for (String tail : next.texts()) {
                joined.add(head + tail);
            }
        }
        return joined.size() > MOST ? new Heads(texts, false) : new Heads(joined, next.whole());
    }

    /** One character, class or group, not repeated. */
    private static Heads ofPiece(String piece) {
        return switch (piece.charAt(0)) {
            case '(' -> of(piece.substring(piece.startsWith("(?:") ? 3 : 1, piece.length() - 1));
            case '[' -> ofClass(piece.substring(1, piece.length() - 1));
            case '\\' -> Character.isLetterOrDigit(piece.charAt(1)) ? NOTHING : one(piece.substring(1));
            case '.', '^', '$' -> NOTHING;
            default -> one(piece);
        };
    }

    private static Heads ofClass(String inside) {
        boolean few = inside.length() <= LARGEST_CLASS && inside.chars().noneMatch(c -> "-^\\".indexOf(c) >= 0);
        return few
                ? new Heads(inside.chars().mapToObj(Character::toString).collect(Collectors.toSet()), true)
                : NOTHING;
    }

    private static Heads one(String text) {
        return new Heads(Set.of(text), true);
    }
}
