package dev.unleak.scan.suppress;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our own marks: {@code unleak:ignore ID reason}, in whatever comment the language has, on the secret's line or as a
 * comment on the line above. It names one secret, so that another one on that line is still told.
 */
public final class OwnMarks {
    private static final Pattern MARK =
            Pattern.compile("unleak:ignore[ \\t]+([a-z2-7]{4}(?:-[a-z2-7]{4}){3})\\b(?:[ \\t]+([^\\n]*))?");

    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:(?i:rem|dnl)\\s)?[^A-Za-z0-9]*unleak:ignore");

    /** What closes a comment or a string does not belong to the reason. */
    private static final Pattern CLOSING = Pattern.compile("\\s*(?:(?:\\*/|-->).*|[\"'`,#/*;-]+)?\\s*$");

    private static final int LONGEST_REASON = 200;
    private static final byte[] BYTES = IgnoreMark.OURS.getBytes(StandardCharsets.US_ASCII);

    private OwnMarks() {}

    /** Those of a line that is a comment: one behind code speaks of its own line alone. */
    static List<IgnoreMark> inCommentLine(String line) {
        return COMMENT.matcher(line).find() ? on(line) : List.of();
    }

    static List<IgnoreMark> on(String line) {
        List<IgnoreMark> marks = new ArrayList<>();
        for (int at = line.indexOf(IgnoreMark.OURS); at >= 0; ) {
            int next = line.indexOf(IgnoreMark.OURS, at + 1);
            Matcher found = MARK.matcher(line.substring(at, next < 0 ? line.length() : next));
            if (found.find()) {
                marks.add(new IgnoreMark(IgnoreMark.OURS, found.group(1), reason(found.group(2))));
            }
            at = next;
        }
        return marks;
    }

    /** Back from one character a byte to what the person wrote. */
    private static String reason(@Nullable String latin) {
        if (latin == null) {
            return "";
        }
        String text = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String closed = CLOSING.matcher(text).replaceFirst("");
        return closed.substring(0, Math.min(LONGEST_REASON, closed.length()));
    }

    /** All marks of a fragment that a person can mend: those in a file or in standard input. */
    public static List<OwnMark> in(Fragment fragment) {
        String path = switch (fragment.origin()) {
            case Origin.File file -> file.path();
            case Origin.Stdin _ -> "-";
            case Origin.Blob _, Origin.Message _ -> "";
        };
        if (path.isEmpty() || !holdsOne(fragment)) {
            return List.of();
        }
        Lines lines = new Lines(fragment);
        List<OwnMark> marks = new ArrayList<>();
        Matcher found = MARK.matcher(lines.text());
        int line = fragment.start().line();
        int counted = 0;
        while (found.find()) {
            line += lines.count(counted, found.start());
            counted = found.start();
            marks.add(new OwnMark(path, line, found.group(1)));
        }
        return marks;
    }

    private static boolean holdsOne(Fragment fragment) {
        byte[] bytes = fragment.bytes();
        int last = fragment.length() - BYTES.length;
        for (int i = 0; i <= last; i++) {
            // Most text has few of its colons behind an "unleak".
            if (bytes[i + 6] == ':' && matches(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < BYTES.length; i++) {
            if (bytes[at + i] != BYTES[i]) {
                return false;
            }
        }
        return true;
    }
}
