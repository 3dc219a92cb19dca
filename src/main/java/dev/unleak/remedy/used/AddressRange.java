package dev.unleak.remedy.used;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that share their first bits, in the notation of RFC 4632 and RFC 4291: {@code 192.0.2.0/24},
 * {@code 2001:db8::/32}, or one address alone. An IPv6 address that stands for one of IPv4 is that one. No name is ever
 * looked up.
 */
public final class AddressRange {
    private final byte[] start;
    private final int bits;
    private final String text;

    private AddressRange(byte[] start, int bits, String text) {
        this.start = start;
        this.bits = bits;
        this.text = text;
    }

    /** Empty if it is neither an address nor a range. */
    static Optional<AddressRange> of(String text) {
        String[] parts = text.strip().split("/", 2);
        Optional<byte[]> start = bytes(parts[0]);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int most = start.get().length * 8;
        if (parts.length == 1) {
            return Optional.of(new AddressRange(start.get(), most, text.strip()));
        }
        if (!parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) > most) {
            return Optional.empty();
        }
        return Optional.of(new AddressRange(start.get(), Integer.parseInt(parts[1]), text.strip()));
    }

    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(start, 0, whole, address, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || ((start[whole] ^ address[whole]) & 0xff) >> (8 - rest) == 0;
    }

    /** The bytes of an address as logs write it, with a port or without; empty for anything else, such as a name. */
    static Optional<byte[]> bytes(String text) {
        String bare = withoutPort(text.strip());
        boolean four = bare.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        // A zone such as %eth0 is of one machine only, and what holds no colon could be a name.
        if (!four && (bare.indexOf(':') < 0 || bare.indexOf('%') >= 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare).getAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            return text.substring(1, text.indexOf(']'));
        }
        boolean fourWithPort =
                text.indexOf('.') > 0 && text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0;
        return fourWithPort ? text.substring(0, text.indexOf(':')) : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
