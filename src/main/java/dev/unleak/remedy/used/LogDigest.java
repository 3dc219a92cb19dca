package dev.unleak.remedy.used;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export was, so that anybody can tell later whether a file is that one: SHA-256 of the file, or, of several,
 * of the list that {@code sha256sum} prints of them by their names in order.
 */
final class LogDigest {
    private final SortedMap<String, String> files = new TreeMap<>();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    void add(String name, String digest) {
        files.put(name, digest);
    }

    String text() {
        if (files.size() == 1) {
            return files.firstEntry().getValue();
        }
        StringBuilder list = new StringBuilder();
        files.forEach(
                (name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
        return hex(sha256().digest(list.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
