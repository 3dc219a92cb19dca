package dev.unleak.bench;

import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.rules.Forge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/**
 * Makes source text in many languages and formats, with credentials and with what only looks like one, from a grammar
 * and a seed. The kinds are those of {@code generated/kinds.yaml}; what is learnt from and what is measured have each a
 * grammar and a seed of their own. Same seed, same samples. All values are made at run time.
 */
enum Samples {
    LEARN(20261124),
    TEST(1124);

    private final long seed;

    Samples(long seed) {
        this.seed = seed;
    }

    /** @param each how many of each kind */
    List<Sample> make(int each) throws IOException {
        Grammar grammar = Grammar.read(read(name().toLowerCase(Locale.ROOT) + ".yaml"));
        List<Sample> samples = new ArrayList<>();
        for (Node kind : read("kinds.yaml").children("kinds")) {
            Grammar own = grammar.with("name", "{" + kind.text("name") + "}");
            Random random = new Random(seed + kind.text("id").hashCode());
            Forge forge = new Forge(random.nextLong());
            for (int i = 0; i < each; i++) {
                samples.add(sample(kind, own, random, forge));
            }
        }
        return samples;
    }

    private static Sample sample(Node kind, Grammar grammar, Random random, Forge forge) {
        Grammar named = grammar.with("name", grammar.text("name", random));
        String value = forge.fill(named.text(kind.text("value"), random), "");
        String[] place = named.text(kind.text("place"), random).split(" \\| ", 2);
        String text = place[1].replace("{value}", "{secret}");
        long linesBefore = forge.fill(text.substring(0, text.indexOf("{secret}")), "")
                .lines()
                .count();
        int from = (int) Math.max(1, linesBefore);
        int to = from + (int) value.chars().filter(c -> c == '\n').count();
        return new Sample(
                kind.text("id"), kind.flag("secret", false), place[0], forge.fill(text, value) + "\n", from, to);
    }

    private static Node read(String file) throws IOException {
        String name = "generated/" + file;
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
            return Yaml.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
