package dev.unleak.bench;

import dev.unleak.detect.judge.Sign;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes content/weights.yaml, each weight with the sentence that a learner reads. */
final class WeightsFile {
    private static final String HEAD = """
            schema: 1
            # What each sign adds to the logarithm of the odds that a match is a live secret. 1 makes it 2.7 times as likely.
            # Written by dev.unleak.bench.Train from labelled and generated code, within the bounds that
            # src/bench/resources/dev/unleak/bench/bounds.yaml sets to keep each sign's meaning. See docs/accuracy.md.
            weights:
            """;

    private WeightsFile() {}

    static void write(Path file, double[] weights) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Sign sign : Sign.values()) {
            String weight = new BigDecimal(weights[sign.ordinal()])
                    .setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            text.append("  ").append(sign.id()).append(": ").append(weight);
            text.append("  # ").append(sign.text()).append('\n');
        }
        Files.writeString(file, text);
    }
}
