package dev.unleak.detect.text;

import java.util.Optional;

/** One way to write bytes as digits. Stateless. */
interface Codec {
    /** What the digits stand for; empty where they are not of this code or hold nothing to read. */
    Optional<Layer> decode(Stretch stretch, Budget budget);
}
