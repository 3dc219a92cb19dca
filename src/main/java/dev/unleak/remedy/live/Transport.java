package dev.unleak.remedy.live;

import dev.unleak.model.CancelToken;

/** Sends one request, once. */
@FunctionalInterface
public interface Transport {
    /**
     * @throws NoReplyException if no answer came
     * @throws java.util.concurrent.CancellationException if the token was cancelled first
     */
    Reply send(LiveRequest request, CancelToken cancel);

    /** No answer came. The message is a plain sentence that holds nothing of the request but its host. */
    final class NoReplyException extends RuntimeException {
        NoReplyException(String message) {
            super(message);
        }
    }
}
