package dev.unleak.bench;

import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.detect.judge.Sign;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** For each sign the weight a person would give it, and how far data may move it: {@code bounds.yaml}. */
final class Bounds {
    private final double[] prior;
    private final double[] least;
    private final double[] most;

    private Bounds(int signs) {
        prior = new double[signs];
        least = new double[signs];
        most = new double[signs];
    }

    static Bounds shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Bounds.class.getResourceAsStream("bounds.yaml"))) {
            Node bounds = Yaml.parse("bounds.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .section("bounds");
            bounds.allow(List.of(Sign.values()).stream().map(Sign::id).toArray(String[]::new));
            Bounds read = new Bounds(Sign.values().length);
            for (Sign sign : Sign.values()) {
                List<Double> numbers = bounds.texts(sign.id()).stream()
                        .map(Double::parseDouble)
                        .toList();
                if (numbers.size() != 3 || numbers.get(0) > numbers.get(1) || numbers.get(1) > numbers.get(2)) {
                    throw bounds.error("'" + sign.id() + "' must be [least, prior, most]");
                }
                read.least[sign.ordinal()] = numbers.get(0);
                read.prior[sign.ordinal()] = numbers.get(1);
                read.most[sign.ordinal()] = numbers.get(2);
            }
            return read;
        }
    }

    double[] priors() {
        return prior.clone();
    }

    double prior(int sign) {
        return prior[sign];
    }

    double clamp(int sign, double weight) {
        return Math.clamp(weight, least[sign], most[sign]);
    }
}
