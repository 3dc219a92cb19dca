package dev.unleak.learn;

import dev.unleak.learn.grade.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is kept of an answer: ids where it has ids, a digest where it is the learner's own text. */
final class AnswerDigest {
    private AnswerDigest() {}

    static String of(Answer answer) {
        return switch (answer) {
            case Answer.Seen _ -> "";
            case Answer.Work _ -> "";
            case Answer.Picked picked -> String.join(",", new TreeSet<>(picked.options()));
            case Answer.Ordered ordered -> String.join(",", ordered.items());
            case Answer.Paired paired -> pairs(paired.rightOfLeft());
            case Answer.Sorted sorted -> pairs(sorted.classOfItem());
            case Answer.Marked marked ->
                new TreeSet<>(marked.lines()).stream().map(String::valueOf).collect(Collectors.joining(","));
            case Answer.Filled filled -> sha256(String.join("\n", filled.gaps()));
            case Answer.Written written -> sha256(written.text());
        };
    }

    private static String pairs(Map<String, String> pairs) {
        return new TreeMap<>(pairs)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining(","));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
