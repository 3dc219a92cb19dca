package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteListCandidatesTest {
    private static final Detector DETECTOR = Detector.of(RuleSet.load(Content.shipped()));
    private static final double TOLD = 0.5;

    private final byte[] key = new byte[32];

    ByteListCandidatesTest() {
        new Random(5).nextBytes(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aesKey",
                "key",
                "hmac_key",
                "signing_key",
                "clientSecret",
                "db_password",
                "accessToken",
                "JWT_SECRET",
                "masterKey256",
                "DES_KEY"
            })
    void tellsABinaryKeyByItsName(String name) {
        assertThat(confidence("byte[] " + name + " = {" + decimal(key) + "};")).isGreaterThan(TOLD);
        assertThat(confidence("let " + name + " = [" + decimal(key) + "];")).isGreaterThan(TOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table",
                "keyTable",
                "sbox",
                "keyBox",
                "iv",
                "keyIv",
                "passwordSalt",
                "authTag",
                "tokenNonce",
                "keyDigest",
                "secretMagic",
                "tokenHeader",
                "keyCrc",
                "tokenSignature",
                "keyTestVector",
                "publicKey",
                "keySize",
                "keyId"
            })
    void doesNotTellWhatStandsBesideKeys(String name) {
        assertThat(confidence("byte[] " + name + " = {" + decimal(key) + "};")).isLessThan(TOLD);
    }

    @Test
    void takesTheListAsItIsWrittenForTheSecret() {
        List<Candidate> found = search("byte[] aesKey = {\n    " + decimal(key) + "\n};");
        assertThat(found).extracting(one -> one.secret().reveal()).containsExactly(decimal(key));
        assertThat(found.getFirst().position().line()).isEqualTo(2);
    }

    @Test
    void judgesAPasswordOfLettersByTheTextTheySpell() {
        String password = String.join("", "Vq7", "#kz", "Rw", "9!");
        assertThat(confidence("char[] password = {" + letters(password) + "};")).isGreaterThan(TOLD);
        assertThat(confidence("char[] password = {" + letters("changeit") + "};"))
                .isLessThan(TOLD);
        assertThat(confidence("char[] password = {" + letters("your-password-here") + "};"))
                .isLessThan(TOLD);
    }

    private static double confidence(String text) {
        return search(text).stream().mapToDouble(Candidate::confidence).max().orElse(0);
    }

    private static List<Candidate> search(String text) {
        return DETECTOR.search(
                Fragment.whole(text.getBytes(StandardCharsets.UTF_8), new Origin.File("src/main/Keys.java")));
    }

    private static String decimal(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> String.valueOf(bytes[i]))
                .collect(Collectors.joining(", "));
    }

    private static String letters(String text) {
        return text.chars().mapToObj(c -> "'" + (char) c + "'").collect(Collectors.joining(", "));
    }
}
