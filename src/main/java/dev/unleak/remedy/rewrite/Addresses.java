package dev.unleak.remedy.rewrite;

import org.jspecify.annotations.Nullable;

/** Addresses of remotes as they may be shown. */
final class Addresses {
    private Addresses() {}

    /**
     * Without user, password and query, in which tokens are kept; empty for none. The user of an scp-like address
     * ({@code git@host:path}) stays: it cannot carry a password.
     */
    static String plain(@Nullable String address) {
        if (address == null) {
            return "";
        }
        int scheme = address.indexOf("://");
        if (scheme < 0) {
            return address;
        }
        int host = scheme + 3;
        int slash = address.indexOf('/', host);
        int authority = slash < 0 ? address.length() : slash;
        int at = address.lastIndexOf('@', authority - 1);
        String bare = at < host ? address : address.substring(0, host) + address.substring(at + 1);
        return bare.replaceFirst("[?#].*", "");
    }
}
