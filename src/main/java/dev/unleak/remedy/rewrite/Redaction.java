package dev.unleak.remedy.rewrite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Replaces each form in which a value is written by {@link #MARKER}. Safe for many threads. */
final class Redaction {
    /** What git filter-repo writes where no other replacement is given. */
    static final String MARKER = "***REMOVED***";

    private static final byte[] MARKER_BYTES = MARKER.getBytes(StandardCharsets.US_ASCII);
    private static final int BYTE_VALUES = 256;

    private final List<byte[]> forms;
    private final List<int[]> jumps;

    /** @param forms the value as it stands and as it is encoded somewhere; none of them empty */
    Redaction(List<byte[]> forms) {
        if (forms.isEmpty() || forms.stream().anyMatch(form -> form.length == 0)) {
            throw new IllegalArgumentException("There must be something to replace.");
        }
        // A form may lie within another: what is longer goes first.
        this.forms = forms.stream()
                .sorted(Comparator.comparingInt((byte[] form) -> form.length).reversed())
                .toList();
        this.jumps = this.forms.stream().map(Redaction::jumps).toList();
    }

    /** How many lines the longest form has. */
    int lines() {
        return (int) new String(forms.getFirst(), StandardCharsets.ISO_8859_1)
                .lines()
                .count();
    }

    boolean holds(byte[] bytes) {
        for (int i = 0; i < forms.size(); i++) {
            if (indexOf(bytes, i, 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The bytes without the value; empty if they do not hold it. */
    Optional<byte[]> of(byte[] bytes) {
        byte[] clean = bytes;
        for (int i = 0; i < forms.size(); i++) {
            clean = without(clean, i);
        }
        return clean == bytes ? Optional.empty() : Optional.of(clean);
    }

    private byte[] without(byte[] bytes, int form) {
        int at = indexOf(bytes, form, 0);
        if (at < 0) {
            return bytes;
        }
        ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
        int done = 0;
        for (; at >= 0; at = indexOf(bytes, form, done)) {
            clean.write(bytes, done, at - done);
            clean.writeBytes(MARKER_BYTES);
            done = at + forms.get(form).length;
        }
        clean.write(bytes, done, bytes.length - done);
        return clean.toByteArray();
    }

    /** Horspool's search (Practical fast searching in strings, 1980). */
    private int indexOf(byte[] bytes, int form, int from) {
        byte[] sought = forms.get(form);
        int[] jump = jumps.get(form);
        int last = sought.length - 1;
        for (int at = from; at <= bytes.length - sought.length; at += jump[bytes[at + last] & 0xFF]) {
            if (bytes[at + last] == sought[last]
                    && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int[] jumps(byte[] form) {
        int[] jumps = new int[BYTE_VALUES];
        Arrays.fill(jumps, form.length);
        for (int i = 0; i < form.length - 1; i++) {
            jumps[form[i] & 0xFF] = form.length - 1 - i;
        }
        return jumps;
    }
}
