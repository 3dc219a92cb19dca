package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One page to hang on the wall before anything has leaked: the first ten minutes, the first hour, what not to do. */
final class CalmSheet {
    private CalmSheet() {}

    static Paper make() {
        List<Block> blocks = new ArrayList<>(Marked.blocks(text()));
        blocks.add(new Paper.Heading("Numbers to have at hand"));
        blocks.add(new Paper.Blanks(List.of(
                "Runs production",
                "Phone",
                "Security contact",
                "Phone",
                "Data protection",
                "Phone",
                "Rotates keys at night",
                "Phone")));
        return new Paper(
                "A secret has leaked: stay calm",
                "Made by Unleak. Print it before you need it; a secret's value never belongs on it.",
                true,
                blocks);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(CalmSheet.class.getResourceAsStream("calm.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own text cannot be read", e);
        }
    }
}
