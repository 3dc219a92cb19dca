package dev.unleak.remedy.live;

import java.net.URI;
import java.util.Map;

/**
 * A request that is ready to be sent. It holds the credential, so {@link #toString} tells only method and host.
 *
 * @param headers without those that every HTTP client sets
 * @param body empty for none
 */
public record LiveRequest(String method, URI uri, Map<String, String> headers, String body) {
    public String host() {
        return uri.getHost();
    }

    @Override
    public String toString() {
        return "LiveRequest[" + method + " to " + host() + "]";
    }
}
