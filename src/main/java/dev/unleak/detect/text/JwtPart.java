package dev.unleak.detect.text;

import java.util.Optional;

/** Header and payload of a JSON Web Token: base 64 of a JSON object, with a dot between the two (RFC 7519, 3.1). */
final class JwtPart implements Codec {
    /** The digits of an opening brace and a quote. */
    private static final byte[] START = {'e', 'y', 'J'};

    @Override
    public Optional<Layer> decode(Stretch stretch, Budget budget) {
        boolean header = stretch.beside(1) == '.'
                && stretch.beside(2) == START[0]
                && stretch.beside(3) == START[1]
                && stretch.beside(4) == START[2];
        return header || stretch.beside(-1) == '.' && begins(stretch)
                ? Base64.decode("jwt", stretch, budget)
                : Optional.empty();
    }

    private static boolean begins(Stretch stretch) {
        return stretch.first(0) == START[0] && stretch.first(1) == START[1] && stretch.first(2) == START[2];
    }
}
