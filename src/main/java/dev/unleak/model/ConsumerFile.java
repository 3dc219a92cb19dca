package dev.unleak.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that seems to need a finding's credential, and so stops or must be changed when the credential is replaced.
 *
 * @param root absolute path of the folder that was searched
 * @param path relative to the root, '/' between names
 * @param hints what speaks for it, in order of lines; never empty, and of the last search that saw the file
 * @param present whether the newest search of the root still saw it
 */
public record ConsumerFile(String root, String path, List<Hint> hints, boolean present) {
    /** What the step of a consumer begins with. */
    public static final String STEP = "consumer-";

    /** How sure it is that the file needs the credential, least first. */
    public enum Sureness {
        POSSIBLE,
        LIKELY,
        CERTAIN
    }

    /** What was seen in the file. */
    public enum By {
        /** The secret itself: type and fingerprint are those of the finding. */
        VALUE,
        /** The name that the value is given where it was found. */
        NAME,
        /** A variable that the guide names. */
        VARIABLE,
        /** A host or address that the guide names. */
        ENDPOINT,
        /** Another setting that the guide names. */
        SETTING,
        /** The name of the file itself. */
        FILE
    }

    /**
     * @param line from 1; 0 where the file as a whole is meant
     * @param sign the text that was seen; for {@link By#VALUE} what may be shown of it
     */
    public record Hint(int line, By by, String sign, Sureness sureness) {}

    /** The id of its step, the same in every search. */
    public String step() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((root + '\0' + path).getBytes(StandardCharsets.UTF_8));
            return STEP + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    public Sureness sureness() {
        return hints.stream().map(Hint::sureness).max(Comparator.naturalOrder()).orElse(Sureness.POSSIBLE);
    }

    /** Whether the newest search saw the old value itself in it. */
    public boolean holdsValue() {
        return present && hints.stream().anyMatch(hint -> hint.by() == By.VALUE);
    }

    /** The root's last name, for people. */
    public String project() {
        Path name = Path.of(root).getFileName();
        return name == null ? root : name.toString();
    }
}
