package dev.unleak.remedy.live;

import dev.unleak.guides.RequestTemplate;
import dev.unleak.model.UserError;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a request. A value can fill a part of it and never break out of that part, so that it cannot lead to
 * another host. No complaint quotes a value.
 */
final class Address {
    private static final String SCHEME = "https://";

    private static final Pattern TYPED = Pattern.compile("\\{([a-z_]+)\\}(.*)");
    private static final Pattern ENCODED = Pattern.compile("([A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*");

    private Address() {}

    /** @param values by placeholder name; {@code secret} is the credential */
    static URI of(RequestTemplate template, Map<String, String> values) {
        String url = template.url();
        if (url.equals("{secret}")) {
            return whole(values.getOrDefault("secret", ""), "The credential's address", template.hosts());
        }
        Matcher typed = TYPED.matcher(url);
        if (typed.matches()) {
            return behind(values.getOrDefault(typed.group(1), ""), typed.group(1), typed.group(2), values);
        }
        int slash = url.indexOf('/', SCHEME.length());
        int authority = slash < 0 ? url.length() : slash;
        int mark = url.indexOf('?');
        int query = mark < 0 ? url.length() : mark;
        String filled = Holes.fill(url, values, hole -> {
            if (hole.from() < authority) {
                return host(hole, hole.from() == SCHEME.length() && hole.to() == authority);
            }
            return hole.from() > query ? inQuery(url, hole) : encoded(hole.value(), ":@");
        });
        return whole(filled, "The address", List.of());
    }

    /** An address that the person typed, and what the guide puts behind it. */
    private static URI behind(String typed, String name, String rest, Map<String, String> values) {
        String address = whole(typed, "'" + name + "'", List.of()).toString();
        String base =
                rest.startsWith("/") && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        boolean query = base.contains("?");
        return whole(
                base
                        + Holes.fill(
                                rest,
                                values,
                                hole -> encoded(
                                        hole.value(), query || rest.lastIndexOf('?', hole.from()) >= 0 ? "" : ":@")),
                "The address",
                List.of());
    }

    /** @param hosts the only ones that it may lead to; empty for any */
    private static URI whole(String text, String what, List<String> hosts) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException quotesTheText) {
            throw new UserError(what + " cannot be read as one, so nothing was sent.");
        }
        if (!"https".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new UserError(what + " must begin with https:// and a host, without a sign-in; nothing was sent.");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!hosts.isEmpty() && (!leadsTo(host, hosts) || uri.getPort() != -1)) {
            throw new UserError(what + " leads elsewhere than to " + String.join(", ", hosts)
                    + ", so nothing was sent; it may be a trap.");
        }
        return uri;
    }

    /** A host that begins with a dot stands for all below it. */
    private static boolean leadsTo(String host, List<String> hosts) {
        return hosts.stream().anyMatch(each -> each.startsWith(".") ? host.endsWith(each) : host.equals(each));
    }

    /** A whole host may have dots and a port, a part of one not. */
    private static String host(Holes.Hole hole, boolean whole) {
        String allowed = whole ? "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?" : "[A-Za-z0-9-]{1,63}";
        if (!hole.value().matches(allowed)) {
            throw new UserError("'" + hole.name() + "' must be a plain name such as "
                    + (whole ? "gitlab.com" : "my-account") + ", without an address around it.");
        }
        return hole.value();
    }

    /** One that stands for whole parameters is written as it is, since it has its own signs of equality. */
    private static String inQuery(String url, Holes.Hole hole) {
        char before = url.charAt(hole.from() - 1);
        boolean parameters =
                (before == '?' || before == '&') && (hole.to() == url.length() || url.charAt(hole.to()) == '&');
        if (!parameters) {
            return encoded(hole.value(), "");
        }
        if (!hole.value().matches("[A-Za-z0-9%&=._~:+/,-]*")) {
            throw new UserError(
                    "'" + hole.name() + "' has characters that do not belong into parameters of an address.");
        }
        return hole.value();
    }

    /**
     * Percent-encoded as RFC 3986 asks, but for letters, digits, {@code -._~} and what is allowed besides. What was
     * encoded where it was found stays as it is.
     */
    static String encoded(String value, String besides) {
        if (ENCODED.matcher(value).matches()) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain =
                    letter < 128 && (Character.isLetterOrDigit(letter) || ("-._~" + besides).indexOf(letter) >= 0);
            text.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return text.toString();
    }
}
