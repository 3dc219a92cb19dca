package dev.unleak.rules;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The checksums of tokens that close with the CRC-32 of all that stands before them, prefix included. Other than
 * {@link Base62}, which leaves the prefix out.
 */
public enum Crc32Tail {
    /**
     * GitLab's routable tokens: seven digits in base 36, lower case, padded with zeros. Source:
     * lib/authn/token_field/generator/routable_token.rb of gitlabhq/gitlabhq, and GitLab's design document "Routable
     * tokens".
     */
    BASE36(7) {
        @Override
        String digits(long crc) {
            return "0".repeat(length) + Long.toString(crc, 36);
        }
    },
    /**
     * Grafana's service account tokens: eight hexadecimal digits of the four bytes, lowest first, behind an underscore
     * that is not covered. Source: pkg/components/satokengen/tokengen.go of grafana/grafana.
     */
    HEX(8) {
        @Override
        String digits(long crc) {
            return "%08x".formatted(Integer.reverseBytes((int) crc));
        }

        @Override
        String covered(String token) {
            String body = super.covered(token);
            return body.endsWith("_") ? body.substring(0, body.length() - 1) : body;
        }
    };

    final int length;

    Crc32Tail(int length) {
        this.length = length;
    }

    /** The token with its last characters replaced by the right checksum. */
    public String close(String token) {
        String kept = token.substring(0, Math.max(0, token.length() - length));
        return kept + checksum(covered(token));
    }

    /** Whether the last characters are the checksum of those before them. */
    public boolean closes(String token) {
        return token.length() > length && close(token).equals(token);
    }

    private String checksum(String covered) {
        CRC32 crc = new CRC32();
        crc.update(covered.getBytes(StandardCharsets.ISO_8859_1));
        String digits = digits(crc.getValue());
        return digits.substring(digits.length() - length);
    }

    abstract String digits(long crc);

    String covered(String token) {
        return token.substring(0, Math.max(0, token.length() - length));
    }
}
