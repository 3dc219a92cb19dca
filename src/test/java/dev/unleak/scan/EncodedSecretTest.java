package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who could decode what is shown would have the secret. */
class EncodedSecretTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(new byte[32]);
    private static final Map<String, UnaryOperator<String>> ENCODINGS = Map.of(
            "base64", text -> Base64.getEncoder().encodeToString(bytes(text)),
            "twice", text -> base64(base64(text)),
            "wrapped", text -> Base64.getMimeEncoder().encodeToString(bytes(text)),
            "hex", text -> HexFormat.of().formatHex(bytes(text)),
            "gzip", text -> Base64.getEncoder().encodeToString(gzip(text)),
            "escapes",
                    text -> text.chars()
                            .mapToObj(c -> String.format("\\u%04x", c))
                            .collect(Collectors.joining()),
            "percent",
                    text -> text.chars()
                            .mapToObj(c -> String.format("%%%02X", c))
                            .collect(Collectors.joining()),
            "entities", text -> text.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining()));

    @TempDir
    Path root;

    private final Secret secret = new Forge(3).forge(RULES.rule("github-token").orElseThrow());

    static Stream<String> encodings() {
        return ENCODINGS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void isMaskedInTheLinesThatAreShown(String encoding) throws IOException {
        String encoded = encode(encoding, "deploy key: " + secret.reveal() + " (of the bot)\n");
        Files.writeString(root.resolve("notes"), "first\ndata: " + encoded + "\nlast\n");
        Finding finding = finding();

        List<ContextReader.Line> lines = new ContextReader(DETECTOR, FINGERPRINTER)
                .around(root, finding, finding.occurrences().getFirst(), 3);

        String shown = lines.stream().map(ContextReader.Line::text).collect(Collectors.joining("\n"));
        assertThat(shown).contains("first", "data: ", finding.masked());
        assertThat(longestCommon(shown, encoded)).isLessThan(encoded.length() - secret.length());
        assertThat(decodesToTheSecret(shown)).isFalse();
    }

    /** Whether any cut of what is shown still leads to the value's middle. */
    private boolean decodesToTheSecret(String shown) {
        String middle = secret.reveal().substring(8, 30);
        return shown.contains(middle)
                || ENCODINGS.keySet().stream()
                        .filter(encoding -> !encoding.equals("gzip"))
                        .anyMatch(encoding -> Stream.of("", "x", "xx")
                                .map(before -> encode(encoding, before + middle))
                                .map(encoded -> encoded.substring(8, encoded.length() - 8))
                                .anyMatch(shown::contains));
    }

    private static int longestCommon(String one, String other) {
        int longest = 0;
        for (int i = 0; i < other.length(); i++) {
            while (i + longest < other.length() && one.contains(other.substring(i, i + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    private Finding finding() {
        return new Scanner(DETECTOR, RULES, FINGERPRINTER, Optional.empty(), 2)
                .scan(ScanRequest.of(root), _ -> {}, new CancelToken()).findings().stream()
                        .filter(found -> found.fingerprint().equals(FINGERPRINTER.of(found.type(), secret)))
                        .findFirst()
                        .orElseThrow();
    }

    private static String encode(String encoding, String text) {
        return Optional.ofNullable(ENCODINGS.get(encoding)).orElseThrow().apply(text);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
